package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.adversarial.Prove;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/** Every rule of the authorisation table, tried by every kind of user against the running application. */
@CountyTest
class AuthorisationMatrixProofTest {

    private final TestApplication application;

    AuthorisationMatrixProofTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void every_rule_admits_exactly_the_roles_of_the_table() {
        AuthorisationMatrix matrix = new AuthorisationMatrix(application);

        Prove.sized("authorisation-matrix", 150, 150).report(matrix.cells(), matrix.differences());
        assertThat(matrix.cells()).isGreaterThan(150);
    }
}
