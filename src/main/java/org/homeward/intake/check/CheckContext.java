package org.homeward.intake.check;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.RecordKind;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;

/** The check of one set: the reference data, the records accepted so far, and the problems found so far. */
final class CheckContext {

    final ReferenceData reference;
    final OffsetDateTime now;
    final List<RejectedRow> rejected;
    final List<RowNotice> notices;
    final List<StatementRow> unheard = new ArrayList<>();
    final KeyRegistry<ReferenceData.Child> children;
    final KeyRegistry<ReferenceData.Episode> episodes;
    final KeyRegistry<ReferenceData.Interview> interviews;
    final KeyRegistry<ReferenceData.Statement> statements;
    final KeyRegistry<ReferenceData.Person> persons;
    final Set<String> sentEpisodes;
    final Optional<CollectionYear> year;
    final CarePeriods care;
    /** The district of each statement that was accepted, from its episode. */
    final Map<String, Integer> districts = new HashMap<>();

    CheckContext(ReferenceData reference, OffsetDateTime now, ParsedSet parsed) {
        this.reference = reference;
        this.now = now;
        this.rejected = new ArrayList<>(parsed.malformed());
        this.notices = new ArrayList<>(parsed.notices());
        this.children = new KeyRegistry<>(RecordKind.CHILD, reference.children());
        this.episodes = new KeyRegistry<>(RecordKind.EPISODE, reference.episodes());
        this.interviews = new KeyRegistry<>(RecordKind.INTERVIEW, reference.interviews());
        this.statements = new KeyRegistry<>(RecordKind.STATEMENT, reference.statements());
        this.persons = new KeyRegistry<>(RecordKind.PERSON, reference.persons());
        this.year = CollectionYear.of(parsed.manifest());
        this.care = new CarePeriods(parsed.of(DisclosureFormat.CARE));
        this.sentEpisodes = parsed.of(DisclosureFormat.EPISODES).stream()
                .map(row -> row.cell("episode_key"))
                .collect(Collectors.toSet());
    }

    RowReader reader(FileFormat format, Row row) {
        return new RowReader(format, row, reference.lists(), now, rejected, notices);
    }
}
