package org.homeward.intake.check;

import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.EpisodeKind;
import org.homeward.disclosure.Risk;
import org.homeward.disclosure.YesNo;
import org.homeward.intake.read.Moment;
import org.homeward.intake.read.Row;
import org.jspecify.annotations.Nullable;

/** episodes.csv, with the checks that services know from the DfE's return: 567 end before start, 574 overlap, 586 birth. */
final class EpisodeChecks {

    private static final List<String> REPORTERS =
            List.of("PARENT", "CARER", "SCHOOL", "SOCIAL_WORKER", "CHILD", "OTHER", "NOT_RECORDED");
    private static final List<String> FINDERS =
            List.of("POLICE", "PARENT", "CARER", "SELF", "FRIEND", "SOCIAL_WORKER", "OTHER", "NOT_RECORDED");

    /** An episode of a child and where it is written: a line of this file, or null where it was stored before. */
    private record Spell(Known.Episode episode, @Nullable Integer line) {}

    private final Checking checking;
    private @Nullable Map<String, Set<Spell>> spells;

    EpisodeChecks(Checking checking) {
        this.checking = checking;
    }

    Optional<EpisodeRow> check(Row row) {
        Cells cells = checking.cells(row);
        AreaCells areas = new AreaCells(cells, checking.known.atlas());
        String key = cells.newKey("episode_key", checking.episodes);
        String child = cells.reference("child_key", checking.children);
        Moment started = cells.moment("started");
        Moment ended = cells.optionalMoment("ended");
        Atlas.Area district = areas.district("district");
        Atlas.Area ward = areas.ward("ward");
        EpisodeRow episode = read(row, cells, areas, key, child, started, ended, district, ward);
        if (cells.isSound()) {
            checkTimes(cells, child, started, ended);
            checkPlacement(cells, episode, ward);
        }
        Known.Episode known = known(episode);
        if (cells.isSound()) {
            checkAgainstOthers(cells, key, known);
        }
        if (!cells.isSound()) {
            checking.episodes.reject(key, row.line());
            return Optional.empty();
        }
        checking.episodes.accept(key, known);
        ofChild(child).add(new Spell(known, row.line()));
        return Optional.of(episode);
    }

    private EpisodeRow read(
            Row row,
            Cells cells,
            AreaCells areas,
            String key,
            String child,
            Moment started,
            @Nullable Moment ended,
            Atlas.@Nullable Area district,
            Atlas.@Nullable Area ward) {
        Atlas.Area responsible = areas.optional("responsible_authority");
        Atlas.Area host = areas.optional("host_authority");
        Atlas.Area foundWard = areas.ward("found_ward");
        return new EpisodeRow(
                row,
                key,
                child,
                cells.code("kind", EpisodeKind.class, null),
                started.earliest(),
                started.latest(),
                started.precision(),
                started.on(),
                ended == null ? null : ended.earliest(),
                ended == null ? null : ended.latest(),
                ended == null ? null : ended.precision(),
                ended == null ? null : ended.on(),
                cells.isSound() ? shortly(age(child, started)) : null,
                cells.code("missing_from", Care.class, null),
                district == null ? 0 : district.id(),
                ward == null ? null : Integer.valueOf(ward.id()),
                cells.optionalCode("placement_type", checking.known.lists().placementTypes()),
                cells.yes("confidential_placement", false),
                responsible == null ? null : Integer.valueOf(responsible.id()),
                host == null ? null : Integer.valueOf(host.id()),
                cells.code("reported", YesNo.class, YesNo.UNKNOWN),
                cells.optionalCode("reported_by", REPORTERS),
                cells.code("risk", Risk.class, Risk.NOT_RECORDED),
                cells.optionalCode("found_by", FINDERS),
                cells.optionalCode("found_at", checking.known.lists().placeCategories()),
                foundWard == null ? null : Integer.valueOf(foundWard.id()),
                cells.entry("provider", checking.known.lists().providers()),
                cells.has("interview_not_required"),
                cells.text("interview_not_required"),
                started.text(),
                ended == null ? null : ended.text(),
                cells.text("found_where"),
                cells.text("note"));
    }

    /** Whole years on the day on which the episode began; null where the date of birth is not recorded. */
    private @Nullable Integer age(String childKey, Moment started) {
        Known.Child child = checking.children.find(childKey);
        return child == null || child.dateOfBirth() == null
                ? null
                : Integer.valueOf(
                        Period.between(child.dateOfBirth(), started.on()).getYears());
    }

    /** Ages out of range are rejected before they are stored. */
    private static @Nullable Short shortly(@Nullable Integer age) {
        return age == null ? null : Short.valueOf(age.shortValue());
    }

    private void checkTimes(Cells cells, String childKey, Moment started, @Nullable Moment ended) {
        cells.rejectIf(
                ended != null && ended.isCertainlyBefore(started),
                "ended",
                "The child is back before leaving.",
                "Swap or correct the times.");
        Known.Child child = checking.children.find(childKey);
        if (child == null || child.dateOfBirth() == null) {
            return;
        }
        boolean unborn = started.on().isBefore(child.dateOfBirth());
        cells.rejectIf(
                unborn,
                "started",
                "The child was born after this episode began.",
                "Correct the time or the date of birth.");
        Integer age = age(childKey, started);
        cells.rejectIf(
                !unborn && age != null && age >= 18,
                "started",
                "The child was " + age + " when this episode began.",
                "Only episodes before the 18th birthday belong here; correct the time or the date of birth.");
    }

    private void checkPlacement(Cells cells, EpisodeRow episode, Atlas.@Nullable Area ward) {
        cells.rejectIf(
                episode.confidentialPlacement() && ward != null,
                "ward",
                "A confidential placement is never mapped.",
                "Leave the ward empty.");
        cells.rejectIf(
                episode.care() == Care.HOME && episode.placementType() != null,
                "placement_type",
                "The child went missing from home, which is not a placement.",
                "Leave this empty, or say missing from care.");
        cells.rejectIf(
                ward != null
                        && ward.kind() == AreaKind.WARD
                        && ward.parentId() != null
                        && ward.parentId() != episode.districtId(),
                "ward",
                "This ward lies in another district.",
                "Correct the ward or the district.");
    }

    private void checkAgainstOthers(Cells cells, String key, Known.Episode episode) {
        Known.Episode before = checking.episodes.before(key);
        if (before != null && !before.childKey().equals(episode.childKey())) {
            cells.reject(
                    "child_key",
                    "This episode was sent before for another child.",
                    "Give it a key of its own, or correct the child.");
            return;
        }
        for (Spell other : ofChild(episode.childKey())) {
            if (other.episode().overlaps(episode)) {
                cells.reject(
                        "started",
                        "Two episodes for one child at the same time: it overlaps "
                                + (other.line() == null ? "one stored before." : "line " + other.line() + "."),
                        "Join them, or correct one.");
                return;
            }
        }
    }

    private static Known.Episode known(EpisodeRow row) {
        return new Known.Episode(row.childKey(), row.startedAt(), row.startedLatest(), row.endedAt());
    }

    /** An episode that is sent again stands only as it is sent now, so it cannot overlap what it was before. */
    private Set<Spell> ofChild(String childKey) {
        Map<String, Set<Spell>> all = spells;
        if (all == null) {
            all = new HashMap<>();
            Set<String> sentAgain = checking.sentEpisodes;
            for (Map.Entry<String, Known.Episode> each :
                    checking.known.episodes().entrySet()) {
                if (!sentAgain.contains(each.getKey())) {
                    all.computeIfAbsent(each.getValue().childKey(), child -> new HashSet<>())
                            .add(new Spell(each.getValue(), null));
                }
            }
            spells = all;
        }
        return all.computeIfAbsent(childKey, child -> new HashSet<>());
    }
}
