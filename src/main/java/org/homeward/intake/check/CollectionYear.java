package org.homeward.intake.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RowNotice;

/** The year of a statutory return, which ends on 31 March; rules 570, 571 and 576 of its validator. */
record CollectionYear(int year) {

    /** Empty where the manifest names none. */
    static Optional<CollectionYear> of(Manifest manifest) {
        String year = manifest.cells().getOrDefault("collection_year", "");
        if (year.isEmpty()) {
            return Optional.empty();
        }
        if (!year.matches("20\\d\\d")) {
            throw new ImportRejected(ImportError.MANIFEST_YEAR, year);
        }
        return Optional.of(new CollectionYear(Integer.parseInt(year)));
    }

    LocalDate first() {
        return LocalDate.of(year - 1, 4, 1);
    }

    LocalDate last() {
        return LocalDate.of(year, 3, 31);
    }

    /** An episode starts before the year ends (570), and ends within it (571). */
    void check(RowReader reader, EpisodeRow episode) {
        reader.rejectIf(episode.startedOn().isAfter(last()), "started", ImportError.EPISODE_AFTER_YEAR, year);
        LocalDate ended = episode.endedOn();
        reader.rejectIf(
                ended != null && (ended.isBefore(first()) || ended.isAfter(last())),
                "ended",
                ImportError.EPISODE_OUTSIDE_YEAR,
                year);
    }

    /** Episodes of an earlier return that were open, and are not in this one (576). */
    Optional<RowNotice> missingFrom(ParsedSet parsed, ReferenceData reference, CheckContext context) {
        List<String> open = reference.open().stream()
                .filter(key -> !context.sentEpisodes.contains(key))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new RowNotice(
                        parsed.sent().keySet().iterator().next(),
                        1,
                        "",
                        ImportProblem.of(ImportError.EPISODES_STILL_OPEN, open.size(), open.getFirst())));
    }
}
