package org.homeward.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.homeward.adversarial.Prove;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever owns the database and can write the file of the heads, but has no key, is found at the first unsound entry. Whoever has
 * the folder of the keys as well is found up to the last head that is kept elsewhere; what comes later is not vouched for.
 */
@DatabaseTest
class AuditForgeriesProofTest {

    private static final int LOG = 120;

    private final TestDatabase database;

    AuditForgeriesProofTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void every_forgery_is_found_or_not_vouched_for(@TempDir Path folder) throws SQLException, IOException {
        Prove proof = Prove.sized("audit-forgeries", 32, 1_000);
        AuditMutations entries = new AuditMutations(database, proof.seed());
        List<HeadLine> kept = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            entries.append(LOG / 5);
            kept.add(database.auditHeads().lastSigned().orElseThrow());
        }
        entries.append(LOG / 5);
        assertThat(database.auditCheck().run(kept).vouched())
                .isEqualTo(kept.getLast().number());

        Forger forger = new Forger(database, folder, new java.util.Random(proof.seed()));
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            boolean withKey = i % 2 == 0;
            try (Connection superuser = database.asSuperuser()) {
                superuser.setAutoCommit(false);
                Forger.Forged forged = withKey ? forger.withKey(superuser) : forger.withoutKey(superuser);
                AuditCheck check = new AuditCheck(database.app(), database.session(), forged.heads());
                String wrong = withKey
                        ? wrongWithKey(check.run(superuser, kept), forged.first(), kept)
                        : wrongWithoutKey(check.run(superuser, List.of()), forged.first());
                superuser.rollback();
                if (!wrong.isEmpty()) {
                    failures.add("attempt " + i + ", " + forged + ": " + wrong);
                }
            }
        }
        proof.report(proof.size(), failures);
    }

    private static String wrongWithoutKey(AuditCheck.Found found, long first) {
        return found.fault() != null && found.fault().number() == first ? "" : found.toString();
    }

    /** Between two heads that are kept, the key can sign anything: the first of the entries in question is named. */
    private static String wrongWithKey(AuditCheck.Found found, long first, List<HeadLine> kept) {
        long vouched = kept.stream()
                .mapToLong(HeadLine::number)
                .filter(number -> number < first)
                .max()
                .orElse(0);
        if (first > kept.getLast().number()) {
            return found.fault() == null && found.vouched() == vouched ? "" : found.toString();
        }
        return found.fault() != null
                        && found.vouched() == vouched
                        && found.fault().number() <= first
                        && found.fault().number() > vouched
                ? ""
                : found.toString();
    }
}
