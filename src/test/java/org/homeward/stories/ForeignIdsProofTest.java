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
 * Records to which the user has no access, ids of no record, records erased after retention, and text that is no id: every
 * screen, file, sheet and query responds to all of them alike, so that no response reveals which ids exist.
 */
@CountyTest
class ForeignIdsProofTest {

    private final TestApplication application;

    ForeignIdsProofTest(TestApplication application) {
        this.application = application;
    }

    @Test
    void no_response_reveals_which_ids_exist() {
        Prove proof = Prove.sized("foreign-ids", 12, 500);
        Random random = new Random(proof.seed());
        Ids ids = Ids.of(application.database(), random);
        IdEndpoints endpoints =
                new IdEndpoints(application, ChangedUsers.in(application).analystOfNoChild());
        List<String> expected = endpoints.of(ids.absent());
        List<String> failures = new ArrayList<>();
        for (int tried = 0; tried < proof.size(); tried++) {
            Id id = ids.next();
            List<String> given = endpoints.of(id.text());
            for (int endpoint = 0; endpoint < expected.size(); endpoint++) {
                boolean accessible =
                        id.isOfChild() && endpoints.endpoints().get(endpoint).equals(IdEndpoints.ACCESS_HISTORY);
                if (!accessible && !given.get(endpoint).equals(expected.get(endpoint))) {
                    failures.add(id.kind() + " " + id.text() + ": "
                            + endpoints.endpoints().get(endpoint) + " answered "
                            + difference(expected.get(endpoint), given.get(endpoint)));
                }
            }
        }
        proof.report(proof.size(), failures);
    }

    /** The same endpoints respond differently to an accessible id; otherwise the test above would show nothing. */
    @Test
    void an_accessible_id_gets_a_different_response() {
        Ids ids = Ids.of(application.database(), new Random(1));
        IdEndpoints endpoints = new IdEndpoints(application, "analyst");

        List<String> absent = endpoints.of(ids.absent());

        assertThat(endpoints.of(ids.child())).as("an accessible child").isNotEqualTo(absent);
        assertThat(endpoints.of(ids.person())).as("an accessible person").isNotEqualTo(absent);
    }

    private static String difference(String expected, String given) {
        int at = 0;
        while (at < Math.min(expected.length(), given.length()) && expected.charAt(at) == given.charAt(at)) {
            at++;
        }
        return "differently from character " + at + ": "
                + given.substring(Math.max(0, at - 40), Math.min(given.length(), at + 80)) + " | "
                + expected.substring(Math.max(0, at - 40), Math.min(expected.length(), at + 80));
    }
}
