package org.homeward.intake.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.homeward.adversarial.Prove;
import org.homeward.intake.read.FileSet;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The same set twice, in pieces that overlap, with its rows in another order, from two people at once: one and the same current state. */
@DatabaseTest
class ImportOrderProofTest {

    private static final int CHILDREN = 12;

    private final TestDatabase database;

    ImportOrderProofTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void however_a_set_comes_in_the_current_state_is_the_same() throws Exception {
        Prove proof = Prove.sized("import-order", 4, 20);
        RandomGenerator random = proof.random();
        List<String> failures = new ArrayList<>();
        IntakeFixtures.withSmallCounty(database)
                .intake()
                .load(SmallCounty.SENDER, new LargeSet("whole", CHILDREN).files());
        String expected = CurrentState.of(database, "whole");
        assertThat(expected).endsWith(" " + CHILDREN * 7);
        for (int each = 0; each < proof.size(); each++) {
            String source = "order" + each;
            LargeSet set = new LargeSet(source, CHILDREN);
            atOnce(set.pieces(random), set.pieces(random));
            String found = CurrentState.of(database, source);
            if (!found.equals(expected)) {
                failures.add(source + ": " + found + " instead of " + expected);
            }
            int rejected = Integer.parseInt(database.queryAsSuperuser(
                    "select coalesce(sum(rows_rejected), 0) from homeward.import_batch where source_system = '" + source
                            + "'"));
            if (rejected > 0) {
                failures.add(source + ": " + rejected + " rows rejected");
            }
        }
        proof.report(proof.size(), failures);
    }

    /** Two people, each with an application of their own. */
    private void atOnce(List<FileSet> one, List<FileSet> other) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> sending = List.of(sending(one), sending(other));
            for (Future<Void> sent : people.invokeAll(sending)) {
                sent.get();
            }
        }
    }

    private Callable<Void> sending(List<FileSet> sets) {
        var intake = IntakeFixtures.to(database).intake();
        return () -> {
            sets.forEach(set -> intake.load(SmallCounty.SENDER, set));
            return null;
        };
    }
}
