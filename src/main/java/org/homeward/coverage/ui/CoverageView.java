package org.homeward.coverage.ui;

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
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.homeward.access.Authorisation;
import org.homeward.coverage.Coverage;
import org.homeward.coverage.CoverageColumns;
import org.homeward.coverage.CoverageCount;
import org.homeward.coverage.CoverageQueries;
import org.homeward.coverage.OfferOutcomes;
import org.homeward.coverage.PersistenceQueries;
import org.homeward.coverage.RepeatQueries;
import org.homeward.coverage.TimeToInterview.By;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterSuggestion;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.filter.DrillThrough;
import org.homeward.ui.filter.FilteredPage;
import org.homeward.ui.print.CopyButton;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;

/** The room Coverage: after how many returns an interview was offered, after how many it was held, and how soon. */
@Route("coverage")
@Menu(title = "coverage", order = 6, icon = "ear")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
class CoverageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Facet> FACETS = Facet.Grain.EPISODE.facets();

    private final FilterRequests requests;
    private final CoverageQueries queries;
    private final RepeatQueries repeats;
    private final PersistenceQueries persistence;
    private final OfferedMap map;
    private final SheetCatalogue printer;
    private final Exports files;
    /** What is compared, as the address has it. */
    private Map<String, List<String>> compared = Map.of();

    private final CoverageTexts texts = new CoverageTexts(this);
    private By waitsBy = By.CARE;

    CoverageView(
            FilterRequests requests,
            CoverageQueries queries,
            RepeatQueries repeats,
            PersistenceQueries persistence,
            OfferedMap map,
            SheetCatalogue printer,
            Exports files) {
        this.requests = requests;
        this.printer = printer;
        this.files = files;
        this.queries = queries;
        this.repeats = repeats;
        this.persistence = persistence;
        this.map = map;
        getContent().addClassName("hw-fill");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coverage.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        waitsBy = By.of(event.getLocation().getQueryParameters().getParameters().getOrDefault(By.PARAMETER, List.of()));
        FilterRequest request = requests.readFigures(
                "coverage", event.getLocation().getQueryParameters().getParameters(), FACETS);
        FilteredPage page = new FilteredPage("coverage", requests, request, this::go);
        getContent().removeAll();
        getContent().add(page);
        page.room()
                .action(
                        CopyButton.print(
                                "homeward-coverage.pdf",
                                getTranslation("ui.print"),
                                request::viewer,
                                (viewer, recipient) -> printer.print(
                                        viewer, "coverage", request.filter(), Map.of(), recipient, getLocale())),
                        annualReturn(
                                request,
                                new DownloadMenu(files, "coverage", request::viewer)
                                        .of(waitsBy.in(request.sameData()))));
        compared =
                FairComparison.chosen(event.getLocation().getQueryParameters().getParameters());
        page.attempt(() -> show(page, request));
    }

    /** No release has it, so that readers of releases are not offered it. */
    private DownloadMenu annualReturn(FilterRequest request, DownloadMenu menu) {
        return Authorisation.allows(
                        Authorisation.Kind.SHEET,
                        "annual-return",
                        request.viewer().role())
                ? menu.and(new AnnualReturnFiles(printer, files).of(request, key -> texts.translate(key)))
                : menu;
    }

    private void go(FilterRequest request, DisclosureFilter filter) {
        go(request, filter, waitsBy);
    }

    private void compare(FilterRequest request, Map<String, List<String>> chosen) {
        compared = chosen;
        go(request, request.asked());
    }

    private void go(FilterRequest request, DisclosureFilter filter, By waitsBy) {
        UI.getCurrent()
                .navigate(
                        CoverageView.class,
                        new QueryParameters(waitsBy.in(request.address(filter))).mergingAll(compared));
    }

    private void show(FilteredPage page, FilterRequest request) {
        Coverage byDistrict = queries.byDistrict(request.viewer(), request.filter());
        Count stillMissing = queries.stillMissing(request.viewer(), request.filter());
        page.room()
                .leading(
                        texts.finding(byDistrict, queries.change(request.viewer(), request.filter())),
                        new HowCounted(texts.counting(), requests.dataDate(request, getLocale())));
        page.denominator(texts.translate(
                "coverage.denominator",
                Counted.EPISODES.text(byDistrict.whole().returned(), texts::translate),
                Counted.CHILDREN.text(byDistrict.whole().children(), texts::translate),
                Counted.NUMBER.text(stillMissing, texts::translate)));
        if (byDistrict.isNothing()) {
            page.nothing(
                    Counted.EPISODES,
                    FilterSuggestion.best(
                            request.filter(),
                            without -> queries.byDistrict(request.viewer(), without)
                                    .whole()
                                    .returned()));
            return;
        }
        // A release divides only what is wide enough; a card with nothing to compare is not shown.
        Coverage byCare = queries.byCare(request.viewer(), request.filter());
        Div left = stack(new CoverageSteps(
                        byDistrict.whole(),
                        queries.whatFollowed(request.viewer(), request.filter()),
                        stillMissing,
                        texts)
                .card());
        if (!byCare.groups().isEmpty()) {
            left.add(byCare(request, byCare));
        }
        Div right = stack();
        if (!byDistrict.groups().isEmpty()) {
            right.add(offered(request, byDistrict));
            page.room().twin(new Card(texts.translate("coverage.by-district")).with(byDistrict(request, byDistrict)));
        }
        Optional<OfferOutcomes> offers = queries.offers(request.viewer(), request.filter());
        offers.ifPresent(found -> right.add(offers(found)));
        Div top = new Div(left, right);
        top.addClassName("hw-coverage-top");
        page.room().picture(top, waits(request), new PersistenceCards(persistence, request, texts));
        page.room().notes(texts.translate("coverage.note"), texts.translate("coverage.note.72h"));
        queries.comparison(request.viewer(), request.filter())
                .ifPresentOrElse(
                        found -> page.room()
                                .with(new FairComparison(found, compared, texts, change -> compare(request, change))
                                        .cards()),
                        () -> page.room().also(texts.translate("coverage.compare.not-released")));
        if (offers.isEmpty()) {
            page.room().also(texts.translate("coverage.offer.not-released"));
            page.room().also(texts.translate("coverage.again.not-released"));
            page.room().also(texts.translate("coverage.wait.not-released"));
        }
        if (new DrillThrough(request, EpisodeDay.RETURNED).isAllowed()) {
            page.room().also(texts.translate("coverage.note.list"));
        }
    }

    /** How long children waited, beside how long it was until they went missing again; of nothing where a release has neither. */
    private Component waits(FilterRequest request) {
        Div waits = stack();
        queries.timeToInterview(request.viewer(), request.filter(), waitsBy)
                .ifPresent(found -> waits.add(
                        new TimeToInterviewCard(found, texts, by -> go(request, request.filter(), by)).card()));
        queries.monthly(request.viewer(), request.filter())
                .ifPresent(monthly -> waits.add(new MonthlySharesCards(monthly, texts).card()));
        Div again = stack();
        repeats.repeats(request.viewer(), request.filter())
                .ifPresent(found -> again.add(new RepeatCards(found, texts)));
        Div cards = new Div(waits, again);
        cards.addClassName("hw-coverage-waits");
        return cards;
    }

    private static Div stack(Component... cards) {
        Div stack = new Div(cards);
        stack.addClassName("hw-stack");
        return stack;
    }

    private Component offers(OfferOutcomes offers) {
        return new Card(texts.translate("coverage.offers"))
                .with(
                        parts("coverage.offer.how-soon", offers.howSoon()),
                        parts("coverage.offer.not-accepted", offers.notAccepted()));
    }

    private Component parts(String title, List<OfferOutcomes.Part> parts) {
        return new CountTable<OfferOutcomes.Part>(texts.translate(title))
                .columns(OfferOutcomes.columns(title, texts::translate))
                .show(parts);
    }

    private Component offered(FilterRequest request, Coverage byDistrict) {
        Component districtMap = map.of(request, texts);
        CountTable<?> table = new CountTable<CoverageCount>(texts.translate("coverage.offered-by-district"))
                .columns(CoverageColumns.DISTRICT
                        .of(UnaryOperator.identity(), texts::translate)
                        .pick("district", "returned", "offered", "share"))
                .show(byDistrict.groups());
        return new Card(texts.translate("coverage.offered-by-district"))
                .control(new ViewSwitch("ui.switch.map", districtMap, table))
                .with(districtMap, table);
    }

    private Component byDistrict(FilterRequest request, Coverage byDistrict) {
        Map<String, String> districts = requests.districtCodes(request);
        DrillThrough interviews = new DrillThrough(request, EpisodeDay.RETURNED);
        return interviews.rows(
                table(CoverageColumns.DISTRICT, byDistrict),
                count -> interviews.inDistrict(districts.getOrDefault(count.group(), "")));
    }

    private Component byCare(FilterRequest request, Coverage byCare) {
        return new Card(texts.translate("coverage.by-care"))
                .with(new DrillThrough(request, EpisodeDay.RETURNED)
                        .rows(
                                table(CoverageColumns.CARE, byCare),
                                count -> count.group().isEmpty()
                                        ? request.filter()
                                        : request.filter().with(Facet.CARE, Care.valueOf(count.group()))));
    }

    /** The groups and their total. */
    private CountTable<CoverageCount> table(CoverageColumns by, Coverage coverage) {
        return new CountTable<CoverageCount>(by.title(texts::translate))
                .columns(by.of(UnaryOperator.identity(), texts::translate))
                .last(count -> count.group().isEmpty())
                .show(CoverageColumns.rows(coverage));
    }
}
