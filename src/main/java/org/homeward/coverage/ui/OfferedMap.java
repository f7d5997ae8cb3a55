package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.homeward.disclosure.DegreeBox;
import org.homeward.reference.GeographyQueries;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterUrl;
import org.homeward.ui.map.LeafletMap;
import org.homeward.ui.map.LeafletMap.AreaSource;
import org.homeward.ui.map.LeafletMap.Box;
import org.homeward.ui.map.LeafletMap.MapTexts;
import org.homeward.ui.map.LeafletMap.MapView;
import org.homeward.ui.map.LegendMark;
import org.homeward.ui.map.MapLegend;
import org.homeward.ui.map.Ramp;

/** The districts, shaded by the share of returns after which an interview was offered. */
@org.springframework.stereotype.Component
class OfferedMap {

    private static final int MIN_ZOOM = 7;
    private static final int MAX_ZOOM = 12;
    private static final DegreeBox ENGLAND = new DegreeBox(-6, 50, 2, 56);

    private final GeographyQueries geography;

    OfferedMap(GeographyQueries geography) {
        this.geography = geography;
    }

    Component of(FilterRequest request, CoverageTexts texts) {
        LeafletMap map = new LeafletMap(
                whole(geography.extent(request.viewer()).orElse(ENGLAND)),
                new MapTexts(
                        texts.translate("coverage.offered-by-district"),
                        texts.translate("ui.map.zoom-in"),
                        texts.translate("ui.map.zoom-out"),
                        texts.translate("ui.map.source"),
                        texts.translate("ui.map.failed")));
        map.setBasemap("map/basemap/land");
        map.setAreas(
                new AreaSource(FilterUrl.address(OfferedMapController.PATH, request.sameData()), Ramp.COVERAGE, true));
        Div frame = new Div(map);
        frame.addClassName("hw-offered-map");
        MapLegend legend = new MapLegend(
                        texts.translate("coverage.map.legend"),
                        Ramp.COVERAGE,
                        OfferedBreaks.NAMES.stream().map(texts::translate).toList(),
                        request.viewer().role().isUnderDisclosureControl()
                                ? List.of(new LegendMark(
                                        LegendMark.Kind.DASHED, texts.translate("coverage.map.no-class")))
                                : List.of())
                .below();
        return new Div(frame, legend);
    }

    private static MapView whole(DegreeBox box) {
        return new MapView(null, new Box(box.west(), box.south(), box.east(), box.north()), MIN_ZOOM, MAX_ZOOM);
    }
}
