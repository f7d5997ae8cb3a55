package org.homeward.trends.ui;

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
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.reference.ui.FilterRequest;
import org.homeward.reference.ui.FilterRequests;
import org.homeward.reference.ui.FilterSuggestion;
import org.homeward.reference.ui.FilteredPage;
import org.homeward.trends.MonthlyCount.Series;
import org.homeward.trends.MonthlySeries;
import org.homeward.trends.TrendQueries;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.filter.FilterChoices.Part;
import org.homeward.ui.filter.FilterUrl;
import org.homeward.ui.print.DownloadButton;
import org.homeward.ui.shell.Card;

/** When: interviews, episodes and reasons month by month. */
@Route("trends")
@Menu(title = "trends", order = 5, icon = "chart-line")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "INTERVIEWER"})
class TrendsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Part> PARTS =
            List.of(Part.AREA, Part.CARE, Part.AGE, Part.PROVIDER, Part.FACTOR, Part.RISK);

    private final FilterRequests desk;
    private final TrendQueries queries;
    private final TrendsTexts words = new TrendsTexts(this);

    TrendsView(FilterRequests desk, TrendQueries queries) {
        this.desk = desk;
        this.queries = queries;
        getContent().addClassName("hw-fill");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trends.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FilterRequest asked = desk.read(event.getLocation());
        FilteredPage page = new FilteredPage("trends", desk, asked, PARTS, TrendsView::go);
        getContent().removeAll();
        getContent().add(page);
        page.room().action(new DownloadButton("trends", FilterUrl.write(asked.filter(), asked.standard())));
        page.attempt(() -> show(page, asked));
    }

    private static void go(FilterRequest asked, DisclosureFilter filter) {
        UI.getCurrent().navigate(TrendsView.class, FilterUrl.write(filter, asked.standard()));
    }

    private void show(FilteredPage page, FilterRequest asked) {
        MonthlySeries series = queries.byMonth(asked.viewer(), asked.filter());
        page.denominator(words.say(
                "trends.denominator",
                Counted.EPISODES.text(series.whole(Series.EPISODES), words::say),
                Counted.CHILDREN.text(series.whole(Series.CHILDREN), words::say),
                Counted.INTERVIEWS.text(series.whole(Series.INTERVIEWS), words::say)));
        if (series.isNothing()) {
            page.nothing(
                    Counted.EPISODES,
                    FilterSuggestion.best(
                            asked.filter(),
                            without -> queries.byMonth(asked.viewer(), without).whole(Series.EPISODES)));
            return;
        }
        page.room().leading(words.finding(series), new HowCounted(words.counting(), desk.dataDate(asked, getLocale())));
        TrendCards cards = new TrendCards(series, words);
        Div grid = new Div(cards.interviews(), cards.factors());
        grid.addClassName("hw-grid");
        Div stack = new Div(cards.episodesAndChildren(), grid);
        stack.addClassName("hw-stack");
        page.room().picture(stack);
        page.room().twin(new Card(words.say("trends.table")).with(cards.table()));
        page.room().notes(notes(asked));
    }

    private String[] notes(FilterRequest asked) {
        return asked.filter().factors().isEmpty()
                ? new String[] {words.say("trends.note")}
                : new String[] {words.say("trends.note"), words.say("trends.note.factors")};
    }
}
