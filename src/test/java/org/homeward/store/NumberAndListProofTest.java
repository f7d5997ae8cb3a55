package org.homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.access.Authorisation;
import org.homeward.access.DisclosureControl;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.adversarial.Prove;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.coverage.CoverageQueries;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportTable;
import org.homeward.factors.FactorsFixtures;
import org.homeward.interviews.InterviewQueries;
import org.homeward.people.PersonCount;
import org.homeward.people.PersonQueries;
import org.homeward.people.PersonStatementQueries;
import org.homeward.places.CellCount;
import org.homeward.places.CellSize;
import org.homeward.places.MapSelection;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlaceQueries;
import org.homeward.places.PlaceStatementQueries;
import org.homeward.places.PlacesFixtures;
import org.homeward.print.Printable;
import org.homeward.print.PrintedTable;
import org.homeward.support.CountyTest;
import org.homeward.support.RandomQuestions;
import org.homeward.support.SampleCounty;
import org.homeward.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A number is as large as the list behind it, for every viewer who may open the list, under random filters; on the map, in the
 * chronology and in the file of statements, which read the same records. A printed table has the rows of the file.
 */
@CountyTest
class NumberAndListProofTest {

    private final Prove prove = Prove.sized("number-and-list", 1, 10);
    private static final int OF_EACH = 3;

    private final TestDatabase database;
    private final RandomQuestions questions;
    private final PlaceQueries places;
    private final PlaceStatementQueries statements;
    private final PersonQueries people;
    private final PersonStatementQueries chronology;
    private final CoverageQueries coverage;
    private final InterviewQueries interviews;

    NumberAndListProofTest(TestDatabase database) throws ReflectiveOperationException {
        EveryQuery every = new EveryQuery(database);
        this.database = database;
        this.questions = new RandomQuestions(database, prove.seed());
        this.places = (PlaceQueries) every.open(PlaceQueries.class);
        this.statements = (PlaceStatementQueries) every.open(PlaceStatementQueries.class);
        this.people = (PersonQueries) every.open(PersonQueries.class);
        this.chronology = (PersonStatementQueries) every.open(PersonStatementQueries.class);
        this.coverage = (CoverageQueries) every.open(CoverageQueries.class);
        this.interviews = (InterviewQueries) every.open(InterviewQueries.class);
    }

    @Test
    void every_number_is_as_large_as_its_list() {
        int compared = 0;
        for (int i = 0; i < prove.size(); i++) {
            DisclosureFilter filter = finding();
            for (Viewer viewer : questions.viewers()) {
                if (Authorisation.allows(Authorisation.Kind.SHEET, "coverage", viewer.role())) {
                    print(viewer, filter);
                }
                if (viewer.role().seesRecords()) {
                    compared += areas(viewer, filter) + cells(viewer, filter) + persons(viewer, filter);
                    interviews(viewer, filter);
                } else if (viewer.role() == Role.BOARD) {
                    assertThat(statements.findStatements(viewer, filter, new MapSelection.Unmapped(true)))
                            .isEmpty();
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
        prove.report(compared, List.of());
    }

    /** A question to which there is an answer: most that are drawn from so many facets find nothing. */
    private DisclosureFilter finding() {
        Viewer analyst = questions.viewers().getFirst();
        return Stream.generate(questions::filter)
                .filter(filter -> places.countByArea(analyst, filter, AreaKind.WARD)
                                .areas()
                                .size()
                        > 2)
                .findFirst()
                .orElseThrow();
    }

    private int areas(Viewer viewer, DisclosureFilter filter) {
        List<PlaceCount> wards = places.countByArea(viewer, filter, AreaKind.WARD).areas().stream()
                .filter(area -> !area.code().isEmpty())
                .limit(OF_EACH)
                .toList();
        for (PlaceCount ward : wards) {
            int number = ward.statements().number().orElseThrow();
            assertThat(statements.findStatements(viewer, filter, new MapSelection.Area(AreaKind.WARD, ward.code())))
                    .as(viewer.name() + " " + ward.name() + " " + filter)
                    .hasSize(number);
            assertThat(chronology.findInWard(viewer, filter, ward.code()))
                    .as(viewer.name() + " " + ward.name() + " " + filter)
                    .hasSize(number);
        }
        return wards.size();
    }

    private int cells(Viewer viewer, DisclosureFilter filter) {
        List<CellCount> cells =
                places.countByCell(viewer, filter, CellSize.M1000).cells();
        for (CellCount cell : cells.stream().limit(OF_EACH).toList()) {
            assertThat(statements.findStatements(viewer, filter, new MapSelection.Cell(cell.cell())))
                    .hasSize(cell.statements().number().orElse(0));
            assertThat(chronology.findInCell(viewer, filter, cell.cell()))
                    .hasSize(cell.statements().number().orElse(0));
        }
        return Math.min(OF_EACH, cells.size());
    }

    private int persons(Viewer viewer, DisclosureFilter filter) {
        List<PersonCount> persons = people.count(viewer, filter).persons();
        for (PersonCount person : persons.stream().limit(OF_EACH).toList()) {
            assertThat(chronology.findNaming(viewer, filter, person.id())).hasSize(person.statements());
        }
        return Math.min(OF_EACH, persons.size());
    }

    /** A board's as a release has it. */
    private void print(Viewer viewer, DisclosureFilter drawn) {
        if (viewer.role().isUnderDisclosureControl()) {
            DisclosureControl control = DisclosureControlFixtures.house();
            Viewer job = Viewer.of("system:release", viewer.role()).forPurpose(viewer.purpose());
            database.database()
                    .freeze(
                            job,
                            null,
                            control.unitKeys(),
                            () -> printed(
                                    job,
                                    control.narrow(drawn, SampleCounty.AS_OF).filter()));
        } else {
            printed(viewer, drawn);
        }
    }

    /** In the words and the order of the file; factors stand by theme on paper, so in another order. */
    private void printed(Viewer viewer, DisclosureFilter any) {
        DisclosureFilter episodes = any.only(Facet.Grain.EPISODE.facets());
        Printable coverageSheet = CoverageFixtures.sheet(database, viewer, episodes);
        List<ExportTable> coverageFile =
                CoverageFixtures.export(database, viewer, episodes).tables();
        PrintedTable districts = PrintedTable.of(coverageSheet, "districts");
        PrintedTable care = PrintedTable.of(coverageSheet, "care");
        assertThat(districts.rows()).isEqualTo(districts.rowsOf(coverageFile.getFirst()));
        assertThat(care.rows()).isEqualTo(care.rowsOf(coverageFile.get(1)));

        DisclosureFilter named = any.only(Facet.Grain.PLACE.facets());
        PrintedTable wards = PrintedTable.of(PlacesFixtures.sheet(database, viewer, named), "rows");
        List<Map<String, String>> wardsFile = wards.rowsOf(
                PlacesFixtures.export(database, viewer, named).tables().getLast());
        if (viewer.role().isUnderDisclosureControl() && wards.rows().size() < wardsFile.size()) {
            // The sheet says that areas without a number are not listed.
            wardsFile = wardsFile.stream()
                    .filter(ward -> ward.getOrDefault("children", "").matches("[\\d,]+"))
                    .toList();
        }
        if (DisclosureControlFixtures.house().finest(viewer, named) == AreaKind.WARD) {
            assertThat(wards.rows()).isEqualTo(wardsFile);
        } else {
            // The sheet has the districts in the column of the wards.
            assertThat(wards.rows().stream().map(NumberAndListProofTest::ofDistrict))
                    .containsExactlyElementsOf(wardsFile.stream()
                            .map(NumberAndListProofTest::ofDistrict)
                            .toList());
        }

        DisclosureFilter heard = any.only(Facet.Grain.INTERVIEW.facets());
        PrintedTable factors = PrintedTable.of(FactorsFixtures.sheet(database, viewer, heard), "rows")
                .pick("factor", "children", "HOME", "CARE");
        ExportTable factorsFile =
                FactorsFixtures.export(database, viewer, heard).tables().get(4);
        assertThat(factors.rows()).containsExactlyInAnyOrderElementsOf(factors.rowsOf(factorsFile));
    }

    private static List<@Nullable String> ofDistrict(Map<String, String> row) {
        String first = row.getOrDefault("ward", "");
        return Arrays.asList(
                first.equals("–") ? row.get("district") : first,
                row.get("children"),
                row.get("episodes"),
                row.get("statements"));
    }

    private void interviews(Viewer viewer, DisclosureFilter filter) {
        for (EpisodeDay day : EpisodeDay.values()) {
            var counted = interviews.count(viewer, filter, day);
            assertThat(interviews.list(viewer, filter, day, 10_000)).hasSize(counted.interviews());
            if (day == EpisodeDay.RETURNED && viewer.provider() == null && !filter.filtersBy(Facet.Grain.INTERVIEW)) {
                Map<String, Integer> done = coverage.byCare(viewer, filter).groups().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                group -> group.group(),
                                group -> group.done().number().orElse(0)));
                assertThat(counted.afterEpisodes())
                        .isEqualTo(done.values().stream().mapToInt(each -> each).sum());
            }
        }
    }
}
