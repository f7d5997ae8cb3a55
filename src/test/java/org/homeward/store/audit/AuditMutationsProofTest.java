package org.homeward.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.homeward.adversarial.Prove;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Every manipulation of the log by a superuser is detected, at the first altered row. */
@DatabaseTest
class AuditMutationsProofTest {

    private final TestDatabase database;

    AuditMutationsProofTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void every_manipulation_is_detected_at_its_first_row() throws SQLException {
        Prove proof = Prove.sized("audit-mutations", 48, 1_000);
        AuditMutations mutations = new AuditMutations(database, proof.seed());
        mutations.append(proof.size() * 2);
        assertThat(database.auditCheck().run().fault()).isNull();

        List<String> missed = mutations.missed(proof.size());

        proof.report(proof.size(), missed);
    }
}
