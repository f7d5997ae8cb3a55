package org.homeward.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import org.homeward.ui.KitMapPage.Spot;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.badge.BadgeKind;
import org.homeward.ui.chart.Chart;
import org.homeward.ui.count.Counting;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.funnel.Funnel;
import org.homeward.ui.funnel.FunnelStep;
import org.homeward.ui.job.JobPanel;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.table.ViewSwitch;
import org.homeward.ui.tile.CountTile;

/** Development only: every part of the kit on one page. */
@Route("kit")
@PageTitle("Kit of parts")
@Menu(title = "kit", order = 1, icon = "house")
@AnonymousAllowed
class KitPage extends Composite<Div> {

    static final List<Spot> SPOTS = List.of(
            new Spot("Station Approach", "Castle", Figure.of(14), Figure.of(22), BadgeKind.PERSISTENT),
            new Spot("Staithes Quay", "Harbour", Figure.of(9), Figure.of(14), BadgeKind.NEW),
            new Spot("Eastfield retail park", "Eastfield", Figure.of(8), Figure.of(11), BadgeKind.INTENSIFYING),
            new Spot("Castle Park", "Northgate", Figure.tooFew(), Figure.tooFew(), BadgeKind.FADED),
            new Spot(
                    "Priory Lane", "Priory", Figure.of(5), Figure.hiddenWith("Oxholme"), BadgeKind.RESTS_ON_ONE_CHILD));

    KitPage() {
        getContent()
                .add(RoomPage.of("kit")
                        .leading(
                                new Sentence(
                                        "Of 412 times a child came back, **331 were offered** an interview and **131 were"
                                                + " heard within 72 hours**."),
                                counted())
                        .picture(grid(tiles(), badges()))
                        .twin(card("Places", spots().onOpen(spot -> {}).show(SPOTS)))
                        .with(card("From return to being told", funnel()), grid(empties()), grid(charts()), job())
                        .notes("Interviews for the last month are still arriving."));
    }

    static CountTable<Spot> spots() {
        return new CountTable<Spot>("Places by distinct children")
                .rowHead("Place", Spot::name)
                .text("Ward", Spot::ward)
                .figure("Children", Spot::children)
                .figure("Episodes", Spot::episodes)
                .part("What it is", spot -> new Badge(spot.kind()));
    }

    private static HowCounted counted() {
        return new HowCounted(
                new Counting(
                        "Episodes that ended in the period.",
                        "An interview that covers two episodes counts for both.",
                        "Time of return not known: the end of the day.",
                        "Episodes that ended; children still missing are not counted.",
                        "Statutory guidance on children who run away or go missing, 2014."),
                "20 Nov 2026, 06:00");
    }

    private static Div tiles() {
        Div tiles = new Div(
                CountTile.share("Interviewed within 72 hours", 32, "131 of 412", "of episodes that ended")
                        .with(Badge.plain("2 points, within usual range"), new HowCounted("Same words as on paper.")),
                new CountTile("Interviews, Oxholme", Figure.tooFew(), "interviews")
                        .outOf("of 31")
                        .with(new HowCounted("Hidden counts stay hidden everywhere.")));
        tiles.addClassName("hw-tiles");
        return tiles;
    }

    private static Div badges() {
        Div badges = new Div();
        badges.addClassName("hw-badges");
        for (BadgeKind kind : BadgeKind.values()) {
            badges.add(new Badge(kind));
        }
        badges.add(
                Badge.clock(Duration.ofHours(-6)),
                Badge.clock(Duration.ofHours(9)),
                Badge.clock(Duration.ofHours(31)),
                Badge.concern("Adult of concern"));
        Paragraph voice = new Paragraph("“I only talked the third time.”");
        voice.addClassName("hw-voice");
        return card("Handling, marking, source", badges, voice);
    }

    private static Component[] empties() {
        return new Component[] {
            EmptyState.nothingMatches(new Sentence("Remove **Age 10–12** and 23 would."))
                    .with("Remove Age 10–12", () -> {}),
            EmptyState.hidden(),
            EmptyState.totalsOnly(),
            EmptyState.couldNotLoad("7F3A", () -> {})
        };
    }

    private static Funnel funnel() {
        return new Funnel(List.of(
                new FunnelStep("Returned", Figure.of(412), "episodes", "187 children · 6 still missing", false),
                new FunnelStep("Offered an interview", Figure.of(331), "80% of 412", "81 not offered", false),
                new FunnelStep("Interviewed", Figure.of(214), "91% of 236", "22 accepted, not yet done", false),
                new FunnelStep("in 72 hours of return", Figure.of(131), "61% of 214", "83 later", true),
                new FunnelStep("Acted on", Figure.tooFew(), "", "", false)));
    }

    private static Component[] charts() {
        Chart bars = new Chart("Friends there is the commonest reason.", KitPictures.reasons());
        CountTable<Spot> twin = spots().show(SPOTS);
        return new Component[] {
            switched("Why", bars, twin),
            card("Push, pull, forced", new Chart("Push leads at home.", KitPictures.byGroup())),
            card("By month", new Chart("29% so far; within what chance gives.", KitPictures.byMonth())),
            card("By district", new Chart("Oxholme stays below the others.", KitPictures.byDistrict()))
        };
    }

    private static JobPanel job() {
        JobPanel job = new JobPanel("Preparing meeting pack 15", () -> {});
        job.showStage("Drawing maps", 3, 7);
        return job;
    }

    private static Div card(String title, Component... parts) {
        Div head = new Div(new H2(title));
        head.addClassName("hw-card-head");
        Div card = new Div(head);
        card.add(parts);
        card.addClassName("hw-card");
        return card;
    }

    private static Div switched(String title, Component picture, Component twin) {
        Div head = new Div(new H2(title), new ViewSwitch("ui.switch.chart", picture, twin));
        head.addClassName("hw-card-head");
        Div card = new Div(head, picture, twin);
        card.addClassName("hw-card");
        return card;
    }

    private static Div grid(Component... parts) {
        Div grid = new Div(parts);
        grid.addClassName("hw-grid");
        return grid;
    }
}
