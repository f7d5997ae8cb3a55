package org.homeward.factors.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.support.Account.aChild;
import static org.homeward.support.Account.children;
import static org.homeward.support.Disclosed.forced;
import static org.homeward.support.Disclosed.pull;
import static org.homeward.support.Disclosed.push;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.export.Exports;
import org.homeward.factors.FactorsFixtures;
import org.homeward.print.Printable;
import org.homeward.print.PrintedPages;
import org.homeward.print.Printing;
import org.homeward.print.SheetPrinter;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.request.SignedInDesk;
import org.homeward.support.Account;
import org.homeward.support.Accounts;
import org.homeward.support.DatabaseTest;
import org.homeward.support.Disclosed;
import org.homeward.support.Geography;
import org.homeward.support.SampleCopy;
import org.homeward.support.TestDatabase;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FactorsOnPaperTest extends KaribuTest {

    private static final Period YEAR = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31));
    private static final Viewer ANALYST = Viewer.of("ann", Role.ANALYST);

    private final TestDatabase database;
    private final Accounts accounts;

    FactorsOnPaperTest(TestDatabase database) {
        this.database = database;
        this.accounts = Accounts.inEmpty(database, Geography.threeDistricts());
    }

    @Test
    void the_sheet_holds_every_factor_of_the_screens_table_with_its_children_at_home_and_in_care() {
        accounts.store(children(
                8, () -> interviewed(push("bullying").and(pull("friends"))).fromCare()));
        accounts.store(children(5, () -> interviewed(push("bullying").and(pull("friends")))));
        accounts.store(interviewed(forced("grooming")).fromCare());

        List<String> rows = screenRows();
        String paper = paper(FactorsFixtures.sheet(database, ANALYST, DisclosureFilter.of(YEAR)));

        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "Bullying 13 5 8", "Friends at the location 13 5 8", "Groomed or lured 1 0 1");
        assertThat(paper).contains(rows);
    }

    @Test
    void the_version_for_carers_does_not_hold_what_concerns_them() {
        accounts.store(children(
                9,
                () -> interviewed(pull("friends").and(push("family_conflict"))).fromCare()));
        accounts.store(children(
                9, () -> interviewed(push("loneliness").concerningTheCarer()).fromCare()));

        assertThat(paper(FactorsFixtures.sheetForCarers(database, ANALYST, DisclosureFilter.of(YEAR))))
                .containsPattern("Friends at the location (5|10)")
                .doesNotContain("Conflict at home")
                .doesNotContain("Loneliness");
    }

    private static Account interviewed(Disclosed statement) {
        return aChild().missingFrom("Harbour")
                .on("2026-03-02 20:00")
                .interviewed("2026-03-04 10:00")
                .disclosed(statement);
    }

    /** Factor, children, at home, in care. */
    private List<String> screenRows() {
        FactorsView view = new FactorsView(
                SignedInDesk.filterRequests(database, ANALYST),
                FactorsFixtures.queries(database),
                mock(SheetCatalogue.class),
                mock(Exports.class));
        view.beforeEnter(SignedInDesk.enterEvent("factors?from=2025-11&to=2026-10&by=care"));
        shown(view);
        NativeTable table = _find(NativeTable.class).getLast();
        return table.getBody()
                .getChildren()
                .map(row -> cells((NativeTableRow) row))
                .toList();
    }

    private static String cells(NativeTableRow row) {
        List<String> cells = row.getChildren().map(KaribuTest::words).toList();
        return cells.getFirst() + " " + String.join(" ", cells.subList(2, cells.size()));
    }

    private static String paper(Printable sheet) {
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
