package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Each wrong key is compared with every right one, while nobody else can import or decide anything. */
@DatabaseTest
class ManyWrongKeysTest {

    @Test
    void many_wrong_keys_take_no_time_that_grows_with_their_square(TestDatabase database) {
        Intake intake = IntakeFixtures.withSmallCounty(database).intake();
        timed(intake, "warm", 50);
        long some = timed(intake, "some", 100);
        long more = timed(intake, "more", 600);
        assertThat(more).as("six times as many rows").isLessThan(12 * some);
    }

    /** A key of 150 letters; what has a digit in it gets no suggestion. */
    private static String letters(int number) {
        StringBuilder key = new StringBuilder("abcdefghijklmnopqrstuvwxyz".repeat(5));
        for (int rest = number, i = 0; i < 15; i++, rest /= 26) {
            key.append((char) ('a' + rest % 26));
        }
        return key.toString();
    }

    private static long timed(Intake intake, String source, int rows) {
        ValidSet set = new ValidSet(source).only("manifest.csv", "children.csv", "episodes.csv");
        for (int i = 0; i < rows; i++) {
            set.add("children.csv", letters(i) + "right" + ",Ada,Example,04/05/2010,female,WBRI,");
            set.add("episodes.csv", "E-" + i + "," + letters(i) + "wrong"
                    + ",missing,02/03/2025 22:40,03/03/2025 06:10,home,E07990001,E05990001,medium,");
        }
        long began = System.nanoTime();
        intake.preview(SmallCounty.SENDER, set.files());
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
