package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.adversarial.Prove;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** Every way into the house, tried by everybody, over HTTP: the started house does what the authorisation table says. */
@CountyTest
class AuthorisationMatrixProofTest {

    private final TestApplication application;

    AuthorisationMatrixProofTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void every_way_lets_in_whom_the_table_says_and_nobody_else() {
        AuthorisationMatrix matrix = new AuthorisationMatrix(application);

        Prove.sized("authorisation-matrix", 150, 150).report(matrix.cells(), matrix.differences());
        assertThat(matrix.cells()).isGreaterThan(150);
    }
}
