package org.homeward.factors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.disclosure.AllowedFilters.Division;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.factors.Breakdown;
import org.homeward.factors.FactorQueries;
import org.homeward.factors.Factors;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterSuggestion;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.filter.DrillThrough;
import org.homeward.ui.filter.FilteredPage;
import org.homeward.ui.print.CopyButton;
import org.homeward.ui.shell.Card;

/** The room Factors: push and pull factors, and children forced or lured. The URL holds the breakdown. */
@Route("factors")
@Menu(title = "factors", order = 4, icon = "git-fork")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
class FactorsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String BREAKDOWN_PARAMETER = "by";
    private static final List<Facet> FACETS = Facet.Grain.INTERVIEW.facets();

    private final FilterRequests requests;
    private final FactorQueries queries;
    private final SheetCatalogue printer;
    private final Exports files;
    private final FactorsTexts texts = new FactorsTexts(this);
    private Breakdown breakdown = Breakdown.AGE;

    FactorsView(FilterRequests requests, FactorQueries queries, SheetCatalogue printer, Exports files) {
        this.requests = requests;
        this.printer = printer;
        this.files = files;
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
        FilterRequest request = requests.readFigures(
                "factors", event.getLocation().getQueryParameters().getParameters(), FACETS);
        FilteredPage page = new FilteredPage("factors", requests, request, this::go);
        getContent().removeAll();
        getContent().add(page);
        page.room().action(print(request, "factors"));
        boolean mayPrintForCarers = printer.uses("factors-for-carers", request.filter());
        if (mayPrintForCarers) {
            page.room().action(print(request, "factors-for-carers"));
        }
        page.room().action(new DownloadMenu(files, "factors", request::viewer).of(request.sameData()));
        page.attempt(() -> show(page, request));
        if (!mayPrintForCarers) {
            page.room().also(texts.translate("factors.note.not-for-carers"));
        }
    }

    private CopyButton print(FilterRequest request, String sheet) {
        return CopyButton.print(
                "homeward-" + sheet + ".pdf",
                texts.translate("factors.print." + sheet),
                request::viewer,
                (viewer, recipient) ->
                        printer.print(viewer, sheet, request.filter(), Map.of(), recipient, getLocale()));
    }

    private static Breakdown breakdownIn(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(BREAKDOWN_PARAMETER, List.of()).stream()
                .flatMap(value -> java.util.Arrays.stream(Breakdown.values())
                        .filter(known -> known.name().equalsIgnoreCase(value)))
                .findFirst()
                .orElse(Breakdown.AGE);
    }

    private void go(FilterRequest request, DisclosureFilter filter) {
        go(request, filter, breakdown);
    }

    private static void go(FilterRequest request, DisclosureFilter filter, Breakdown by) {
        var parameters = new QueryParameters(request.address(filter));
        UI.getCurrent()
                .navigate(
                        FactorsView.class,
                        by == Breakdown.AGE
                                ? parameters
                                : parameters.merging(
                                        BREAKDOWN_PARAMETER, by.name().toLowerCase(Locale.ROOT)));
    }

    private void show(FilteredPage page, FilterRequest request) {
        Map<Breakdown, Factors> byBreakdown = queries.byEveryBreakdown(request.viewer(), request.filter());
        Factors chosen = java.util.Objects.requireNonNull(byBreakdown.get(breakdown));
        page.denominator(texts.translate("factors.denominator", texts.children(chosen.interviewedInAll())));
        if (chosen.isNothing()) {
            page.nothing(
                    Counted.CHILDREN,
                    FilterSuggestion.best(
                            request.filter(),
                            without -> queries.byBreakdown(request.viewer(), without, Breakdown.CARE)
                                    .interviewedInAll()));
            return;
        }
        page.room()
                .leading(
                        texts.finding(chosen),
                        new HowCounted(texts.counting(), requests.dataDate(request, getLocale())));
        FactorsOverview overview = new FactorsOverview(chosen, texts);
        Div picture = stack(overview.tiles(), overview.byFactor(new DrillThrough(request, EpisodeDay.WENT_MISSING)));
        requests.divided(request, Division.CATEGORY).ifPresent(filter -> picture.add(single(request, filter)));
        page.room().picture(picture);
        // A release has no groups.
        if (!chosen.groups().isEmpty()) {
            picture.add(groups(byBreakdown));
            page.room().twin(byGroup(request, chosen));
        }
        page.room().notes(texts.translate("factors.note"));
    }

    /** Where a release has single factors, and the way there. */
    private Component single(FilterRequest request, DisclosureFilter filter) {
        var show = new com.vaadin.flow.component.html.NativeButton(
                texts.translate("factors.single.show", PeriodTexts.of(filter.period(), getLocale())),
                click -> go(request, filter));
        show.addClassName("hw-button");
        return new Card(texts.translate("factors.single"))
                .note(texts.translate("factors.single.words"))
                .with(show);
    }

    private Component groups(Map<Breakdown, Factors> byBreakdown) {
        Div grid = new Div();
        grid.addClassName("hw-grid");
        byBreakdown.forEach((by, factors) -> grid.add(new BreakdownCards(by, factors, texts).sides()));
        return grid;
    }

    private Component byGroup(FilterRequest request, Factors chosen) {
        Div choice = new Div();
        choice.addClassName("hw-switch");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", texts.translate("factors.split"));
        for (Breakdown each : Breakdown.values()) {
            var button = new com.vaadin.flow.component.html.NativeButton(
                    texts.breakdown(each), click -> go(request, request.filter(), each));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == breakdown));
            choice.add(button);
        }
        DrillThrough interviews = new DrillThrough(request, EpisodeDay.WENT_MISSING);
        return new Card(texts.translate("factors.each-factor"))
                .control(choice)
                .with(interviews.rows(
                        new BreakdownCards(breakdown, chosen, texts).factorTable(),
                        share -> interviews.withFactor(texts.code(share))));
    }

    private static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("hw-stack");
        return stack;
    }
}
