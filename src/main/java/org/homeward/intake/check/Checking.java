package org.homeward.intake.check;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;

/** One set being checked: what is known, what has been accepted so far, and what has been found wrong. */
final class Checking {

    final Known known;
    final OffsetDateTime now;
    final List<RejectedRow> rejected;
    final Register<Known.Child> children;
    final Register<Known.Episode> episodes;
    final Register<Known.Interview> interviews;
    final Register<Known.Statement> statements;
    final Register<Known.Person> persons;
    final Set<String> sentEpisodes;

    Checking(Known known, OffsetDateTime now, SentSet sent) {
        this.known = known;
        this.now = now;
        this.rejected = new ArrayList<>(sent.malformed());
        this.children = new Register<>("child", known.children());
        this.episodes = new Register<>("episode", known.episodes());
        this.interviews = new Register<>("interview", known.interviews());
        this.statements = new Register<>("statement", known.statements());
        this.persons = new Register<>("person", known.persons());
        this.sentEpisodes = sent.of(Shapes.EPISODES).stream()
                .map(row -> row.cell("episode_key"))
                .collect(Collectors.toSet());
    }

    Cells cells(Row row) {
        return new Cells(row, now, rejected);
    }
}
