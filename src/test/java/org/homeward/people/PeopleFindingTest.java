package org.homeward.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.disclosure.PersonId;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Sex;
import org.homeward.disclosure.TimePrecision;
import org.homeward.print.Translations;
import org.junit.jupiter.api.Test;

class PeopleFindingTest {

    private static final RecordedTime DAY = new RecordedTime(Instant.EPOCH, Instant.EPOCH, TimePrecision.MINUTE);

    @Test
    void the_sentence_agrees_with_the_list() {
        assertThat(text(0)).isEqualTo("No people of concern were named.");
        assertThat(text(1, 1)).isEqualTo("1 child named 1 person of concern: **P-001**.");
        assertThat(text(9, 6, 6))
                .isEqualTo("9 children named 2 people of concern, **each of them named by 6 children**.");
        assertThat(text(9, 6, 4))
                .isEqualTo(
                        "9 children named 2 people of concern. **P-001 was named by the most children (6 children).**");
        assertThat(text(9, 6, 6, 1))
                .isEqualTo("9 children named 3 people of concern. **2 people were each named by 6 children, the highest"
                        + " number.**");
    }

    private static String text(int children, int... named) {
        List<PersonCount> persons = IntStream.range(0, named.length)
                .mapToObj(i -> new PersonCount(
                        new PersonId(new UUID(0, i)),
                        "P-00" + (i + 1),
                        "NOT_KNOWN",
                        Sex.MALE,
                        named[i],
                        1,
                        1,
                        DAY,
                        DAY,
                        List.of(),
                        List.of()))
                .toList();
        return new PeopleFinding(new PeopleCount(persons, children)).text(Translations.english()::translate);
    }
}
