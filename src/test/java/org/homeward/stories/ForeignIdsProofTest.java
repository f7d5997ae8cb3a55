package org.homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homeward.adversarial.Prove;
import org.homeward.stories.Ids.Id;
import org.homeward.support.CountyTest;
import org.homeward.support.TestApplication;
import org.junit.jupiter.api.Test;

/**
 * Records out of the caller's reach, records that never were, records of which nothing is kept any more, and words that are no id
 * at all: every address, file, sheet and question answers them alike, so that nobody can learn from an answer which ids exist.
 */
@CountyTest
class ForeignIdsProofTest {

    private final TestApplication application;

    ForeignIdsProofTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void an_answer_does_not_tell_which_ids_exist() {
        Prove proof = Prove.sized("foreign-ids", 20, 500);
        Random random = new Random(proof.seed());
        Ids ids = Ids.of(application.database(), random);
        IdEndpoints answers =
                new IdEndpoints(application, ChangedUsers.in(application).analystOfNoChild());
        List<String> toNobody = answers.of(ids.absent());
        List<String> failures = new ArrayList<>();
        for (int tried = 0; tried < proof.size(); tried++) {
            Id id = ids.next();
            List<String> given = answers.of(id.words());
            for (int way = 0; way < toNobody.size(); way++) {
                boolean within = id.isAChilds() && answers.ways().get(way).equals(IdEndpoints.WHO_LOOKED);
                if (!within && !given.get(way).equals(toNobody.get(way))) {
                    failures.add(id.kind() + " " + id.words() + ": "
                            + answers.ways().get(way) + " answered " + difference(toNobody.get(way), given.get(way)));
                }
            }
        }
        proof.report(proof.size(), failures);
    }

    /** The same ways answer otherwise where there is something within reach: or the proof would prove nothing. */
    @Test
    void an_id_within_reach_is_answered_otherwise() {
        Ids ids = Ids.of(application.database(), new Random(1));
        IdEndpoints answers = new IdEndpoints(application, "analyst");

        assertThat(answers.of(ids.child())).as("a child within reach").isNotEqualTo(answers.of(ids.absent()));
        assertThat(answers.of(ids.person())).as("a person within reach").isNotEqualTo(answers.of(ids.absent()));
    }

    private static String difference(String usual, String given) {
        int at = 0;
        while (at < Math.min(usual.length(), given.length()) && usual.charAt(at) == given.charAt(at)) {
            at++;
        }
        return "otherwise from character " + at + ": "
                + given.substring(Math.max(0, at - 40), Math.min(given.length(), at + 80)) + " | "
                + usual.substring(Math.max(0, at - 40), Math.min(usual.length(), at + 80));
    }
}
