package org.homeward.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.support.DatabaseTest;
import org.homeward.support.IntakeFixtures;
import org.homeward.support.SmallCounty;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** Each wrong key was compared with every right one, for hours where thousands are wrong, while nobody else could change anything. */
@DatabaseTest
class ManyWrongKeysTest {

    @Test
    void only_the_first_wrong_keys_are_compared_with_the_right_ones(TestDatabase database) {
        ValidSet set = new ValidSet("wrong").only("manifest.csv", "children.csv", "episodes.csv");
        for (int i = 0; i < 80; i++) {
            set.add("children.csv", letters(i) + "right,Ada,Example,04/05/2010,female,WBRI,");
            set.add(
                    "episodes.csv",
                    "E-" + i + "," + letters(i)
                            + "rigth,missing,02/03/2025 22:40,03/03/2025 06:10,home,E07990001,E05990001,medium,");
        }
        assertThat(IntakeFixtures.withSmallCounty(database)
                        .intake()
                        .preview(SmallCounty.SENDER, set.files())
                        .rejected())
                .hasSize(80)
                .filteredOn(row -> row.problem().suggestion() != null)
                .hasSize(50);
    }

    /** What has a digit in it gets no suggestion. */
    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "xxxxxx";
    }
}
