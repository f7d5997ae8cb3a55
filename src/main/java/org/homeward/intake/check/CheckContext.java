package org.homeward.intake.check;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;

/** One set being checked: what is known, what has been accepted so far, and what has been found wrong. */
final class CheckContext {

    final ReferenceData reference;
    final OffsetDateTime now;
    final List<RejectedRow> rejected;
    final KeyRegistry<ReferenceData.Child> children;
    final KeyRegistry<ReferenceData.Episode> episodes;
    final KeyRegistry<ReferenceData.Interview> interviews;
    final KeyRegistry<ReferenceData.Statement> statements;
    final KeyRegistry<ReferenceData.Person> persons;
    final Set<String> sentEpisodes;

    CheckContext(ReferenceData reference, OffsetDateTime now, ParsedSet parsed) {
        this.reference = reference;
        this.now = now;
        this.rejected = new ArrayList<>(parsed.malformed());
        this.children = new KeyRegistry<>("child", reference.children());
        this.episodes = new KeyRegistry<>("episode", reference.episodes());
        this.interviews = new KeyRegistry<>("interview", reference.interviews());
        this.statements = new KeyRegistry<>("statement", reference.statements());
        this.persons = new KeyRegistry<>("person", reference.persons());
        this.sentEpisodes = parsed.of(DisclosureFormat.EPISODES).stream()
                .map(row -> row.cell("episode_key"))
                .collect(Collectors.toSet());
    }

    RowReader reader(Row row) {
        return new RowReader(row, now, rejected);
    }
}
