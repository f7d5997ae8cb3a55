package org.homeward.trends.ui;

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
import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.Facet;
import org.homeward.export.Exports;
import org.homeward.export.ui.DownloadMenu;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterSuggestion;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.trends.MonthlySeries;
import org.homeward.trends.TrendQueries;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.filter.DrillThrough;
import org.homeward.ui.filter.FilteredPage;
import org.homeward.ui.shell.Card;

/** The room Trends: interviews, episodes and factors by month. */
@Route("trends")
@Menu(title = "trends", order = 5, icon = "chart-line")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
class TrendsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Facet> FACETS = Facet.Grain.INTERVIEW.facets();

    private final FilterRequests requests;
    private final TrendQueries queries;
    private final Exports files;
    private final TrendsTexts texts = new TrendsTexts(this);

    TrendsView(FilterRequests requests, TrendQueries queries, Exports files) {
        this.requests = requests;
        this.queries = queries;
        this.files = files;
        getContent().addClassName("hw-fill");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trends.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FilterRequest request = requests.readFigures(
                "trends", event.getLocation().getQueryParameters().getParameters(), FACETS);
        FilteredPage page = new FilteredPage("trends", requests, request, TrendsView::go);
        getContent().removeAll();
        getContent().add(page);
        page.room().action(new DownloadMenu(files, "trends", request::viewer).of(request.sameData()));
        page.attempt(() -> show(page, request));
    }

    private static void go(FilterRequest request, DisclosureFilter filter) {
        UI.getCurrent().navigate(TrendsView.class, new QueryParameters(request.address(filter)));
    }

    private void show(FilteredPage page, FilterRequest request) {
        MonthlySeries series = queries.byMonth(request.viewer(), request.filter());
        page.denominator(texts.translate(
                "trends.denominator",
                Counted.EPISODES.text(series.whole(Series.EPISODES), texts::translate),
                Counted.CHILDREN.text(series.whole(Series.CHILDREN), texts::translate),
                Counted.INTERVIEWS.text(series.whole(Series.INTERVIEWS), texts::translate)));
        if (series.isNothing()) {
            page.nothing(
                    Counted.EPISODES,
                    FilterSuggestion.best(
                            request.filter(),
                            without ->
                                    queries.byMonth(request.viewer(), without).whole(Series.EPISODES)));
            return;
        }
        page.room()
                .leading(
                        texts.finding(series),
                        new HowCounted(texts.counting(), requests.dataDate(request, getLocale())));
        TrendCards cards = new TrendCards(series, texts, new DrillThrough(request, EpisodeDay.WENT_MISSING));
        Div grid = new Div(cards.interviews(), cards.factors());
        grid.addClassName("hw-grid");
        Div stack = new Div(cards.episodesAndChildren(), grid);
        stack.addClassName("hw-stack");
        page.room().picture(stack);
        page.room().twin(new Card(texts.translate("trends.table")).with(cards.table()));
        page.room().notes(notes(request, series));
    }

    private String[] notes(FilterRequest request, MonthlySeries series) {
        List<String> notes = new ArrayList<>(List.of(texts.translate("trends.note")));
        if (series.months().getLast().provisional()) {
            notes.add(texts.translate("trends.note.provisional"));
        }
        if (request.filter().filtersBy(Facet.Grain.INTERVIEW)) {
            notes.add(texts.translate("trends.note.interviews"));
        }
        return notes.toArray(String[]::new);
    }
}
