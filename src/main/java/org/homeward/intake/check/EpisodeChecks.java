package org.homeward.intake.check;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.TimeInterval;
import org.jspecify.annotations.Nullable;

/** episodes.csv, with the checks of the DfE return: 567 end before start, 574 overlap, 586 start before birth. */
final class EpisodeChecks {

    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    /** An episode of a child and its line in this file; null where it was stored before. */
    private record KnownEpisode(
            ReferenceData.Episode episode, @Nullable Integer line) {}

    private final CheckContext context;
    private @Nullable Map<String, Set<KnownEpisode>> knownEpisodes;

    EpisodeChecks(CheckContext context) {
        this.context = context;
    }

    Optional<EpisodeRow> check(Row row) {
        RowReader reader = context.reader(DisclosureFormat.EPISODES, row);
        AreaCells areas = new AreaCells(reader, context.reference.areas());
        String key = reader.newKey("episode_key", context.episodes);
        String child = reader.reference("child_key", context.children);
        TimeInterval started = reader.time("started");
        TimeInterval ended = reader.optionalTime("ended");
        AreaLookup.Area district = areas.district("district");
        AreaLookup.Area ward = areas.ward("ward");
        EpisodeRow episode = read(row, reader, areas, key, child, started, ended, district, ward);
        if (reader.isValid()) {
            checkTimes(reader, child, started, ended);
            checkPlacement(reader, episode, ward);
            context.year.ifPresent(year -> year.check(reader, episode));
            ReferenceData.Child known = context.children.find(child);
            context.care.check(reader, episode, known == null || !known.sent() ? null : known.dateOfBirth());
        }
        ReferenceData.Episode known = known(episode);
        if (reader.isValid()) {
            checkAgainstOthers(reader, key, known);
        }
        if (!reader.isValid()) {
            context.episodes.reject(key, row.sentLine());
            return Optional.empty();
        }
        context.episodes.accept(key, known);
        episodesOf(child).add(new KnownEpisode(known, row.sentLine()));
        return Optional.of(episode);
    }

    private EpisodeRow read(
            Row row,
            RowReader reader,
            AreaCells areas,
            String key,
            String child,
            TimeInterval started,
            @Nullable TimeInterval ended,
            AreaLookup.@Nullable Area district,
            AreaLookup.@Nullable Area ward) {
        AreaLookup.Area responsible = areas.optional("responsible_authority");
        AreaLookup.Area host = areas.optional("host_authority");
        AreaLookup.Area foundWard = areas.ward("found_ward");
        return new EpisodeRow(
                row,
                key,
                child,
                reader.code("kind", EpisodeKind.class),
                started.earliest(),
                started.latest(),
                started.precision(),
                started.on(),
                ended == null ? null : ended.earliest(),
                ended == null ? null : ended.latest(),
                ended == null ? null : ended.precision(),
                ended == null ? null : ended.on(),
                reader.isValid() ? asShort(age(child, started)) : null,
                reader.code("missing_from", Care.class),
                district == null ? 0 : district.id(),
                ward == null ? null : Integer.valueOf(ward.id()),
                reader.optionalCode("placement_type"),
                reader.yes("confidential_placement"),
                responsible == null ? null : Integer.valueOf(responsible.id()),
                host == null ? null : Integer.valueOf(host.id()),
                reader.code("reported", YesNo.class),
                reader.optionalCode("reported_by"),
                reader.code("risk", Risk.class),
                reader.optionalCode("found_by"),
                reader.optionalCode("found_at"),
                foundWard == null ? null : Integer.valueOf(foundWard.id()),
                reader.id("provider"),
                isNotRequired(reader),
                isNotRequired(reader) ? reader.text("interview_not_required") : null,
                started.text(),
                ended == null ? null : ended.text(),
                reader.text("found_where"),
                reader.text("note"));
    }

    /** The cell has the reason; "no" in it says that an interview is required. */
    private static boolean isNotRequired(RowReader reader) {
        String reason = reader.text("interview_not_required");
        return reason != null && !NO.contains(reason.toLowerCase(Locale.ROOT));
    }

    /** Whole years on the day on which the episode started; null where the date of birth is not recorded. */
    private @Nullable Integer age(String childKey, TimeInterval started) {
        ReferenceData.Child child = context.children.find(childKey);
        return child == null || child.dateOfBirth() == null
                ? null
                : Integer.valueOf(
                        Period.between(child.dateOfBirth(), started.on()).getYears());
    }

    /** Ages out of range are rejected before they are stored. */
    private static @Nullable Short asShort(@Nullable Integer age) {
        return age == null ? null : Short.valueOf(age.shortValue());
    }

    private void checkTimes(RowReader reader, String childKey, TimeInterval started, @Nullable TimeInterval ended) {
        reader.rejectIf(
                ended != null && ended.isCertainlyBefore(started), "ended", ImportError.EPISODE_ENDS_BEFORE_START);
        reader.noticeIf(
                ended != null && started.isMidnight() && ended.isMidnight(),
                "started",
                ImportError.EPISODE_MIDNIGHT_TO_MIDNIGHT);
        ReferenceData.Child child = context.children.find(childKey);
        if (child == null || child.dateOfBirth() == null) {
            return;
        }
        if (!child.sent()) {
            reader.rejectIf(!fits(started, child.dateOfBirth()), "started", ImportError.EPISODE_NEEDS_CHILD);
            return;
        }
        boolean beforeBirth = started.on().isBefore(child.dateOfBirth());
        reader.rejectIf(beforeBirth, "started", ImportError.EPISODE_BEFORE_BIRTH);
        Integer age = age(childKey, started);
        if (!beforeBirth && age != null && age >= 18) {
            reader.reject("started", ImportError.EPISODE_OF_ADULT, age);
        }
    }

    /**
     * Whether an episode began in a month after that of the birth and before that of the 18th birthday. Otherwise the row would be
     * answered by a stored day, which a sender could find by trying.
     */
    private static boolean fits(TimeInterval started, LocalDate dateOfBirth) {
        YearMonth born = YearMonth.from(dateOfBirth);
        YearMonth began = YearMonth.from(started.on());
        return began.isAfter(born) && began.isBefore(born.plusYears(18));
    }

    private void checkPlacement(RowReader reader, EpisodeRow episode, AreaLookup.@Nullable Area ward) {
        reader.rejectIf(episode.confidentialPlacement() && ward != null, "ward", ImportError.PLACEMENT_CONFIDENTIAL);
        reader.rejectIf(
                episode.care() == Care.HOME && episode.placementType() != null,
                "placement_type",
                ImportError.PLACEMENT_AT_HOME);
        reader.rejectIf(
                ward != null
                        && ward.kind() == AreaKind.WARD
                        && ward.parentId() != null
                        && ward.parentId() != episode.districtId(),
                "ward",
                ImportError.WARD_IN_ANOTHER_DISTRICT);
    }

    private void checkAgainstOthers(RowReader reader, String key, ReferenceData.Episode episode) {
        ReferenceData.Episode before = context.episodes.before(key);
        if (before != null && !before.childKey().equals(episode.childKey())) {
            reader.reject("child_key", ImportError.EPISODE_OF_ANOTHER_CHILD);
            return;
        }
        for (KnownEpisode other : episodesOf(episode.childKey())) {
            if (other.episode().equals(episode)) {
                reader.reject(
                        "started",
                        other.line() == null
                                ? ImportProblem.of(ImportError.EPISODE_DUPLICATE_STORED)
                                : ImportProblem.of(ImportError.EPISODE_DUPLICATE_LINE, other.line()));
                return;
            }
            if (other.episode().overlaps(episode)) {
                reader.reject(
                        "started",
                        other.line() == null
                                ? ImportProblem.of(ImportError.EPISODE_OVERLAPS_STORED)
                                : ImportProblem.of(ImportError.EPISODE_OVERLAPS_LINE, other.line()));
                return;
            }
        }
    }

    private static ReferenceData.Episode known(EpisodeRow row) {
        return new ReferenceData.Episode(
                row.childKey(),
                row.kind(),
                row.startedAt(),
                row.startedLatest(),
                row.endedAt(),
                row.endedLatest(),
                row.districtId());
    }

    /** An episode that is sent again counts only as it is sent now, so it cannot overlap its own earlier version. */
    private Set<KnownEpisode> episodesOf(String childKey) {
        Map<String, Set<KnownEpisode>> all = knownEpisodes;
        if (all == null) {
            all = new HashMap<>();
            Set<String> sentAgain = context.sentEpisodes;
            for (Map.Entry<String, ReferenceData.Episode> each :
                    context.reference.episodes().entrySet()) {
                if (!sentAgain.contains(each.getKey())) {
                    all.computeIfAbsent(each.getValue().childKey(), child -> new HashSet<>())
                            .add(new KnownEpisode(each.getValue(), null));
                }
            }
            knownEpisodes = all;
        }
        return all.computeIfAbsent(childKey, child -> new HashSet<>());
    }
}
