package org.homeward.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.badge.BadgeKind;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.map.AreaSource;
import org.homeward.ui.map.CellId;
import org.homeward.ui.map.CellSource;
import org.homeward.ui.map.LeafletMap;
import org.homeward.ui.map.LegendMark;
import org.homeward.ui.map.MapLegend;
import org.homeward.ui.map.MapView;
import org.homeward.ui.map.MapWords;
import org.homeward.ui.map.Ramp;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;

/** Development only: map, twin and side panel as a room with panes. */
@Route("kit-map")
@PageTitle("Kit map")
@Menu(title = "kit-map", order = 2, icon = "map")
@AnonymousAllowed
class KitMapPage extends Composite<Div> {

    KitMapPage() {
        LeafletMap map = map();
        CountTable<Spot> table = KitPage.spots();
        RoomPage page = RoomPage.of("kit-map")
                .panes()
                .action(printButton())
                .leading(
                        new Sentence("Three hot spots in Eldermouth. **Staithes Quay is new**; Castle Park has faded."),
                        new HowCounted("Distinct children per hexagon of 500 m."))
                .picture(map)
                .twin(table);
        table.onOpen(spot -> {
            map.flyToCell(new CellId(799, 957), 500, 14);
            page.side(
                    new H2(spot.name()),
                    new Paragraph("9 children in 6 weeks; about 2 expected."),
                    new Badge(BadgeKind.NEW));
        });
        table.show(KitPage.SPOTS);
        map.addCellClickListener(click -> {
            map.select(click.cell());
            table.select(KitPage.SPOTS.getFirst());
        });
        getContent().addClassName("hw-page");
        getContent().addClassName("panes");
        getContent().add(page);
    }

    private static LeafletMap map() {
        LeafletMap map = new LeafletMap(
                new MapView(53.6, 1.6, 13, 9, 17),
                new MapWords("Map", "Zoom in", "Zoom out", "drawn by Homeward, no outside tiles", "Could not load."));
        map.setBasemap("kit-county/base");
        map.setAreas(new AreaSource("kit-county/areas", Ramp.CHILDREN, true));
        map.setCells(new CellSource(
                "kit-county/cells?question=many", List.of(5, 6, 8, 10, 13), "{n} children", "Fewer than 5, hidden"));
        map.select(new CellId(801, 955));
        MapLegend legend = new MapLegend(
                "Distinct children per 500 m hexagon",
                Ramp.CHILDREN,
                List.of("5", "6–7", "8–9", "10–12", "13+"),
                List.of(
                        new LegendMark(LegendMark.Kind.HIDDEN, "Fewer than 5, number hidden"),
                        new LegendMark(LegendMark.Kind.RING, "Hot spot, adjusted p ≤ 0.05"),
                        new LegendMark(
                                LegendMark.Kind.BLIND,
                                "Where we are blind: under a third interviewed. Absence is not safety.")));
        map.addCellsLoadedListener(loaded -> legend.setNote(loaded.shown() + " of 286 place statements drawn · "
                + loaded.vague() + " vague · " + loaded.unmapped() + " not mapped"));
        map.setLegend(legend);
        return map;
    }

    private static NativeButton printButton() {
        NativeButton button = new NativeButton("Print");
        button.addClassName("hw-button");
        return button;
    }

    /** One row of the kit's table. */
    record Spot(String name, String ward, Figure children, Figure episodes, BadgeKind kind) {}
}
