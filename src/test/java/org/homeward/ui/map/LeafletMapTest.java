package org.homeward.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.map.LeafletMap.Box;
import org.homeward.ui.map.LeafletMap.CellId;
import org.homeward.ui.map.LeafletMap.CellSource;
import org.homeward.ui.map.LeafletMap.MapTexts;
import org.homeward.ui.map.LeafletMap.MapView;
import org.homeward.ui.map.LeafletMap.Position;
import org.junit.jupiter.api.Test;

class LeafletMapTest extends KaribuTest {

    private static final MapTexts TEXTS = new MapTexts("Map", "in", "out", "own drawing", "failed");

    private static final Box COUNTY = new Box(1, 53, 2, 54);

    private static LeafletMap map() {
        return shown(new LeafletMap(new MapView(new Position(53.6, 1.6, 12), COUNTY, 9, 17), TEXTS));
    }

    @Test
    void aSourceIsSentAsOneRecord() {
        LeafletMap map = map();
        CellSource source = new CellSource("map/cells?question=many", List.of(5, 6, 8, 10, 13), "{n}", "hidden");
        map.setCells(source);
        assertThat(map.getElement().getPropertyBean("cells", CellSource.class)).isEqualTo(source);
    }

    @Test
    void aRemovedSelectionIsSentAsNull() {
        LeafletMap map = map();
        map.select(new CellId(3, 4, 500));
        map.select(null);
        assertThat(map.getElement().getProperty("selected")).isNull();
    }

    @Test
    void aClickedCellComesBackAsItsId() {
        LeafletMap map = map();
        List<CellId> clicked = new ArrayList<>();
        map.addCellClickListener(click -> clicked.add(click.cell()));
        ComponentUtil.fireEvent(map, new CellClickedEvent(map, true, 799, 957, 500));
        assertThat(clicked).containsExactly(new CellId(799, 957, 500));
    }

    @Test
    void fourClassesAreRefused() {
        assertThatThrownBy(() -> new CellSource("x", List.of(1, 2, 3, 4), "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 4");
    }

    @Test
    void aViewOutsideItsOwnZoomsIsRefused() {
        assertThatThrownBy(() -> new MapView(new Position(53, 1, 20), COUNTY, 9, 17))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLegendShowsRampMarksAndHowMuchIsMapped() {
        MapLegend legend = shown(new MapLegend(
                "Distinct children",
                Ramp.CHILDREN,
                List.of("5", "6–7", "8–9", "10–12", "13+"),
                List.of(new LegendMark(LegendMark.Kind.HIDDEN, "Fewer than 5"))));
        legend.setNote(List.of(new Span("221 of 286 drawn")));
        assertThat(words(legend)).contains("Distinct children", "10–12", "Fewer than 5", "221 of 286 drawn");
    }
}
