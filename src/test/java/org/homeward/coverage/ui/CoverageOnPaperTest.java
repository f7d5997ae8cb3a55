package org.homeward.coverage.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.release.ReleaseFixtures.released;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.coverage.CoverageFixtures;
import org.homeward.coverage.CoverageQueries;
import org.homeward.coverage.CoverageSheet;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportFixtures;
import org.homeward.export.Exports;
import org.homeward.print.PrintedPages;
import org.homeward.print.Printing;
import org.homeward.print.SheetPrinter;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.ReferenceFixtures;
import org.homeward.request.SignedInDesk;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Geography;
import org.homeward.support.SampleCopy;
import org.homeward.support.TestDatabase;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

@DatabaseTest
class CoverageOnPaperTest extends KaribuTest {

    private static final Period YEAR = new Period(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));
    /** The columns that the sheet has too: all but the last. */
    private static final int PRINTED_COLUMNS = 7;

    private final TestDatabase database;
    private final Accounts accounts;

    CoverageOnPaperTest(TestDatabase database) {
        this.database = database;
        this.accounts = Accounts.inEmpty(database, Geography.threeDistricts());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "BOARD"})
    void the_sheet_holds_every_row_of_the_screens_table_by_district(Role role) {
        accounts.store(children(11, () -> returnedTo("Wold").withoutOffer().interviewed("2026-03-03 10:00")));
        accounts.store(children(12, () -> returnedTo("Wold")));
        accounts.store(children(17, () -> returnedTo("Fen")));
        Viewer viewer = Viewer.of("ann", role);

        if (role == Role.BOARD) {
            released(database, board -> {
                screenRows(viewer);
                paper(viewer);
                file(viewer);
            });
        }

        List<String> rows = screenRows(viewer);

        String wold = role == Role.BOARD ? "Wold [12]\\d \\S+ .*" : "Wold 23 11 48%.*";
        List<String> shown =
                rows.stream().filter(row -> !row.contains("hidden")).toList();
        assertThat(rows).hasSizeGreaterThan(2).anyMatch(row -> row.matches(wold));
        assertThat(paper(viewer)).contains(shown);
        assertThat(file(viewer)).contains(shown);
    }

    private static Account returnedTo(String district) {
        return aChild().missingFrom(district).on("2026-03-01").returned("2026-03-02 10:00");
    }

    private List<String> screenRows(Viewer viewer) {
        CoverageView view = new CoverageView(
                SignedInDesk.filterRequests(database, viewer),
                CoverageFixtures.queries(database),
                CoverageFixtures.repeats(database),
                CoverageFixtures.persistence(database),
                new OfferedMap(ReferenceFixtures.geography(database)),
                mock(SheetCatalogue.class),
                mock(Exports.class));
        view.beforeEnter(SignedInDesk.enterEvent("coverage?from=2025-07&to=2026-06"));
        shown(view);
        NativeTable byDistrict = _find(NativeTable.class).stream()
                .filter(table -> table.getCaptionText().equals("By district"))
                .findAny()
                .orElseThrow();
        return byDistrict
                .getBody()
                .getChildren()
                .map(row -> cells((NativeTableRow) row))
                .toList();
    }

    private static String cells(NativeTableRow row) {
        Stream<Component> printed = row.getChildren().limit(PRINTED_COLUMNS);
        return String.join(" ", printed.map(KaribuTest::words).toList());
    }

    /** The rows of the file, without the codes of its districts. */
    private String file(Viewer viewer) {
        return ExportFixtures.csv(CoverageFixtures.export(database, viewer, DisclosureFilter.of(YEAR)))
                .replace("\",\"", " ")
                .replace("\",,\"", " ")
                .replaceAll(" [A-Z]\\d{8} ", " ");
    }

    private String paper(Viewer viewer) {
        CoverageQueries queries = CoverageFixtures.queries(database);
        DisclosureFilter filter = DisclosureFilter.of(YEAR);
        var shape = new GeometryFactory().toGeometry(new Envelope(0, 1000, 0, 1000));
        var sheet = new CoverageSheet(
                queries.byDistrict(viewer, filter),
                queries.byCare(viewer, filter),
                queries.whatFollowed(viewer, filter),
                queries.stillMissing(viewer, filter),
                queries.monthly(viewer, filter),
                Optional.empty(),
                List.of(new CoverageSheet.DistrictShape("Wold", shape)));
        ZonedDateTime noon = ZonedDateTime.of(2026, 11, 20, 12, 0, 0, 0, ZoneId.of("Europe/London"));
        Printing printing = new Printing(
                "OFFICIAL-SENSITIVE",
                YEAR,
                "none",
                new Printing.DataState(1, noon),
                new Printing.Requester("ann", noon, SampleCopy.COPY));
        Translations translations = Translations.english();
        return new PrintedPages(new SheetPrinter().print(sheet.on(printing, translations), translations)).text();
    }
}
