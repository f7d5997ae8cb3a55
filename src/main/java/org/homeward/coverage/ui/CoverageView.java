package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageQueries;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.reference.ui.FilterRequest;
import org.homeward.reference.ui.FilterRequests;
import org.homeward.reference.ui.FilterSuggestion;
import org.homeward.reference.ui.FilteredPage;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.filter.FilterChoices.Part;
import org.homeward.ui.filter.FilterUrl;
import org.homeward.ui.print.DownloadButton;
import org.homeward.ui.print.PrintButton;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** Was anyone asked: how many of those who came back were offered an interview, had one, and how soon. */
@Route("coverage")
@Menu(title = "coverage", order = 6, icon = "ear")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "INTERVIEWER"})
class CoverageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Part> PARTS = List.of(Part.AREA, Part.CARE, Part.AGE, Part.PROVIDER, Part.RISK);

    private final FilterRequests desk;
    private final CoverageQueries queries;
    private final OfferedMap map;
    private final SheetCatalogue printer;
    private final CoverageTexts words = new CoverageTexts(this);

    CoverageView(FilterRequests desk, CoverageQueries queries, OfferedMap map, SheetCatalogue printer) {
        this.desk = desk;
        this.printer = printer;
        this.queries = queries;
        this.map = map;
        getContent().addClassName("hw-fill");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coverage.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FilterRequest asked = desk.read(event.getLocation());
        FilteredPage page = new FilteredPage("coverage", desk, asked, PARTS, this::go);
        getContent().removeAll();
        getContent().add(page);
        page.room()
                .action(
                        new PrintButton(
                                "homeward-coverage.pdf",
                                () -> printer.print(asked.viewer(), "coverage", asked.filter(), Map.of(), getLocale())),
                        new DownloadButton("coverage", FilterUrl.write(asked.filter(), asked.standard())));
        page.attempt(() -> show(page, asked));
    }

    private void go(FilterRequest asked, DisclosureFilter filter) {
        UI.getCurrent().navigate(CoverageView.class, FilterUrl.write(filter, asked.standard()));
    }

    private void show(FilteredPage page, FilterRequest asked) {
        Coverage byDistrict = queries.byDistrict(asked.viewer(), asked.filter());
        Count stillMissing = queries.stillMissing(asked.viewer(), asked.filter());
        page.room()
                .leading(
                        words.finding(byDistrict), new HowCounted(words.counting(), desk.dataDate(asked, getLocale())));
        page.denominator(words.say(
                "coverage.denominator",
                Counted.EPISODES.text(byDistrict.whole().returned(), words::say),
                Counted.CHILDREN.text(byDistrict.whole().children(), words::say),
                Counted.NUMBER.text(stillMissing, words::say)));
        if (byDistrict.isNothing()) {
            page.nothing(
                    Counted.EPISODES,
                    FilterSuggestion.best(
                            asked.filter(),
                            without -> queries.byDistrict(asked.viewer(), without)
                                    .whole()
                                    .returned()));
            return;
        }
        CoverageTables tables = new CoverageTables(words);
        Div left = new Div(new CoverageSteps(byDistrict.whole(), stillMissing, words).card(), byCare(asked, tables));
        left.addClassName("hw-stack");
        Div row = new Div(left, offered(asked, byDistrict));
        row.addClassName("hw-coverage-top");
        page.room().picture(row);
        page.room()
                .twin(new Card(words.say("coverage.by-district"))
                        .with(tables.table(
                                byDistrict, "coverage.by-district", "coverage.column.district", "coverage.whole")));
        page.room().notes(words.say("coverage.note"), words.say("coverage.note.72h"));
    }

    private Component offered(FilterRequest asked, Coverage byDistrict) {
        Component drawn = map.of(asked, words);
        CountTable<?> table = new OfferedTable(words).of(byDistrict);
        return new Card(words.say("coverage.offered-by-district"))
                .control(new ViewSwitch("ui.switch.map", drawn, table))
                .with(drawn, table);
    }

    private Component byCare(FilterRequest asked, CoverageTables tables) {
        Coverage byCare = queries.byCare(asked.viewer(), asked.filter());
        return new Card(words.say("coverage.by-care"))
                .with(tables.table(byCare, "coverage.by-care", "coverage.column.care", "coverage.whole.care"));
    }
}
