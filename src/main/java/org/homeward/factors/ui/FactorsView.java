package org.homeward.factors.ui;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorQueries;
import org.homeward.factors.Factors;
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

/** Why: what pushed children away, what pulled them, and who was forced or lured; the address says by what it is split. */
@Route("factors")
@Menu(title = "factors", order = 4, icon = "git-fork")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "INTERVIEWER"})
class FactorsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SPLIT = "by";
    private static final List<Part> PARTS =
            List.of(Part.AREA, Part.CARE, Part.AGE, Part.PROVIDER, Part.FACTOR, Part.RISK);

    private final FilterRequests desk;
    private final FactorQueries queries;
    private final SheetCatalogue printer;
    private final FactorsTexts words = new FactorsTexts(this);
    private Breakdown breakdown = Breakdown.AGE;

    FactorsView(FilterRequests desk, FactorQueries queries, SheetCatalogue printer) {
        this.desk = desk;
        this.printer = printer;
        this.queries = queries;
        getContent().addClassName("hw-fill");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("factors.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        breakdown = breakdownIn(event.getLocation().getQueryParameters().getParameters());
        FilterRequest asked = desk.read(event.getLocation());
        FilteredPage page = new FilteredPage("factors", desk, asked, PARTS, this::go);
        getContent().removeAll();
        getContent().add(page);
        page.room()
                .action(
                        print(asked, "factors"),
                        print(asked, "factors-for-carers"),
                        new DownloadButton("factors", FilterUrl.write(asked.filter(), asked.standard())));
        page.attempt(() -> show(page, asked));
    }

    private PrintButton print(FilterRequest asked, String sheet) {
        return new PrintButton(
                "homeward-" + sheet + ".pdf",
                words.say("factors.print." + sheet),
                () -> printer.print(asked.viewer(), sheet, asked.filter(), Map.of(), getLocale()));
    }

    private static Breakdown breakdownIn(Map<String, List<String>> address) {
        return address.getOrDefault(SPLIT, List.of()).stream()
                .flatMap(word -> java.util.Arrays.stream(Breakdown.values())
                        .filter(known -> known.name().equalsIgnoreCase(word)))
                .findFirst()
                .orElse(Breakdown.AGE);
    }

    private void go(FilterRequest asked, DisclosureFilter filter) {
        go(asked, filter, breakdown);
    }

    private static void go(FilterRequest asked, DisclosureFilter filter, Breakdown by) {
        var address = FilterUrl.write(filter, asked.standard());
        UI.getCurrent()
                .navigate(
                        FactorsView.class,
                        by == Breakdown.AGE
                                ? address
                                : address.merging(SPLIT, by.name().toLowerCase(Locale.ROOT)));
    }

    private void show(FilteredPage page, FilterRequest asked) {
        Map<Breakdown, Factors> bySplit = new EnumMap<>(Breakdown.class);
        for (Breakdown each : Breakdown.values()) {
            bySplit.put(each, queries.byBreakdown(asked.viewer(), asked.filter(), each));
        }
        Factors chosen = java.util.Objects.requireNonNull(bySplit.get(breakdown));
        page.denominator(words.say("factors.denominator", words.children(chosen.interviewedInAll())));
        if (chosen.isNothing()) {
            page.nothing(
                    Counted.CHILDREN,
                    FilterSuggestion.best(
                            asked.filter(),
                            without -> queries.byBreakdown(asked.viewer(), without, Breakdown.CARE)
                                    .interviewedInAll()));
            return;
        }
        page.room().leading(words.finding(chosen), new HowCounted(words.counting(), desk.dataDate(asked, getLocale())));
        FactorsPicture whole = new FactorsPicture(chosen, words);
        page.room().picture(stack(whole.tiles(), whole.byFactor(), groups(bySplit)));
        page.room().twin(byGroup(asked, chosen));
        page.room().notes(words.say("factors.note"));
    }

    private Component groups(Map<Breakdown, Factors> bySplit) {
        Div grid = new Div();
        grid.addClassName("hw-grid");
        bySplit.forEach((by, factors) -> grid.add(new BreakdownCards(by, factors, words).sides()));
        return grid;
    }

    private Component byGroup(FilterRequest asked, Factors chosen) {
        Div choice = new Div();
        choice.addClassName("hw-switch");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", words.say("factors.split"));
        for (Breakdown each : Breakdown.values()) {
            var button = new com.vaadin.flow.component.html.NativeButton(
                    words.breakdown(each), click -> go(asked, asked.filter(), each));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == breakdown));
            choice.add(button);
        }
        return new Card(words.say("factors.each-factor"))
                .control(choice)
                .with(new BreakdownCards(breakdown, chosen, words).factorTable());
    }

    private static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("hw-stack");
        return stack;
    }
}
