package org.homeward.sample.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.disclosure.AreaKind;
import org.homeward.intake.check.AreaLookup;
import org.homeward.intake.check.CheckedSet;
import org.homeward.intake.check.Checker;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.FileSet;
import org.homeward.sample.SampleCountyLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the county writes is what intake reads: every row of every file is accepted. */
class CountyPassesIntakeTest {

    private static final Geography LAND = Land.DRAWN;

    @ParameterizedTest
    @CsvSource({"2026, 2026-11-20", "7, 2025-03-31"})
    void noRowIsRejected(long seed, LocalDate asOf, @TempDir Path folder) throws IOException {
        CountyPlan plan = CountyPlan.withEveryTruth(seed, asOf);
        County.on(LAND, plan).writeTo(folder);
        Clock clock = Clock.fixed(Story.now(plan).atZone(WallTime.LONDON).toInstant(), WallTime.LONDON);
        CheckedSet checked =
                new Checker(clock).check(ParsedSet.of(FileSet.read(folder.resolve("disclosures"))), known());
        assertThat(checked.rejected()).isEmpty();
        assertThat(checked.parsed().malformed()).isEmpty();
        assertThat(checked.statements().size()).isGreaterThan(17_000);
    }

    /** Each set refers only to what its service has sent before. */
    @Test
    void noRowOfAnArrivalIsRejected() throws IOException {
        CountyPlan plan = CountyPlan.withEveryTruth(2026, LocalDate.of(2026, 11, 20))
                .fromThreeServices()
                .arrivingOver(3);
        Map<String, ReferenceData> known = new HashMap<>();
        for (Sending sending : (Iterable<Sending>) County.on(LAND, plan).sendings()::iterator) {
            Clock clock = Clock.fixed(sending.sentAt().atZone(WallTime.LONDON).toInstant(), WallTime.LONDON);
            ReferenceData before = known.getOrDefault(sending.service(), known());
            CheckedSet checked = new Checker(clock).check(ParsedSet.of(SampleCountyLoader.files(sending)), before);
            assertThat(checked.rejected())
                    .as(sending.service() + sending.sentAt())
                    .isEmpty();
            known.put(sending.service(), with(before, checked));
        }
        assertThat(known).hasSize(3);
    }

    private static ReferenceData with(ReferenceData before, CheckedSet set) {
        Map<String, ReferenceData.Child> children = new HashMap<>(before.children());
        set.children().forEach(row -> children.put(row.childKey(), new ReferenceData.Child(row.dateOfBirth(), false)));
        Map<String, ReferenceData.Episode> episodes = new HashMap<>(before.episodes());
        set.episodes()
                .forEach(row -> episodes.put(
                        row.episodeKey(),
                        new ReferenceData.Episode(
                                row.childKey(),
                                row.kind(),
                                row.startedAt(),
                                row.startedLatest(),
                                row.endedAt(),
                                row.endedLatest())));
        Map<String, ReferenceData.Interview> interviews = new HashMap<>(before.interviews());
        set.interviews()
                .forEach(row -> interviews.put(
                        row.interviewKey(), new ReferenceData.Interview(row.childKey(), row.episodeKeys())));
        Map<String, ReferenceData.Statement> statements = new HashMap<>(before.statements());
        set.statements()
                .forEach(row -> statements.put(row.statementKey(), new ReferenceData.Statement(row.interviewKey())));
        Map<String, ReferenceData.Person> persons = new HashMap<>(before.persons());
        set.persons().forEach(row -> persons.put(row.personKey(), new ReferenceData.Person()));
        return new ReferenceData(
                before.lists(), before.areas(), children, episodes, interviews, statements, persons, null);
    }

    private static ReferenceData known() throws IOException {
        String reference = Files.readString(Path.of("db/migration/V002__reference.sql"));
        ReferenceData.Lists lists = new ReferenceData.Lists(
                codes(reference, "factor_code"),
                codes(reference, "harm_code"),
                codes(reference, "place_category"),
                codes(reference, "placement_type"),
                codes(reference, "ethnicity_code"),
                numbered("agencies.csv"),
                numbered("providers.csv"));
        return new ReferenceData(lists, atlas(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null);
    }

    private static AreaLookup atlas() {
        List<AreaLookup.Area> areas = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        for (Area area : LAND.areas()) {
            ids.put(area.code(), ids.size() + 1);
            String parent = area.parent();
            areas.add(new AreaLookup.Area(
                    ids.size(),
                    area.code(),
                    AreaKind.valueOf(area.kind().name()),
                    parent == null ? null : ids.get(parent),
                    area.shape(),
                    java.time.LocalDate.EPOCH,
                    true));
        }
        return new AreaLookup(areas);
    }

    private static Map<String, Integer> numbered(String file) {
        Map<String, Integer> ids = new HashMap<>();
        Settings.rows(file).forEach(row -> ids.put(row.getField("code"), ids.size() + 1));
        return ids;
    }

    private static Set<String> codes(String reference, String table) {
        int start = reference.indexOf("insert into homeward." + table);
        Matcher code =
                Pattern.compile("\\('([^']+)',").matcher(reference.substring(start, reference.indexOf(";\n", start)));
        Set<String> codes = new HashSet<>();
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }
}
