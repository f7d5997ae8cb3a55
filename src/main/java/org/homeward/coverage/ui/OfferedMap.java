package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.homeward.disclosure.DegreeBox;
import org.homeward.reference.GeographyQueries;
import org.homeward.reference.ui.FilterRequest;
import org.homeward.ui.filter.FilterUrl;
import org.homeward.ui.map.LeafletMap;
import org.homeward.ui.map.LeafletMap.AreaSource;
import org.homeward.ui.map.LeafletMap.MapTexts;
import org.homeward.ui.map.LeafletMap.MapView;
import org.homeward.ui.map.MapLegend;
import org.homeward.ui.map.Ramp;

/** The districts, shaded by the share of returns after which an interview was offered. */
@org.springframework.stereotype.Component
class OfferedMap {

    private static final double WIDTH_PX = 330;
    private static final double HEIGHT_PX = 300;
    private static final double TILE_PX = 256;
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
        String filter = FilterUrl.write(request.filter(), request.standard()).getQueryString();
        map.setAreas(new AreaSource(OfferedMapController.PATH + "?" + filter, Ramp.COVERAGE, true));
        Div frame = new Div(map);
        frame.addClassName("hw-offered-map");
        MapLegend legend = new MapLegend(
                        texts.translate("coverage.map.legend"),
                        Ramp.COVERAGE,
                        OfferedBreaks.NAMES.stream().map(texts::translate).toList(),
                        List.of())
                .below();
        return new Div(frame, legend);
    }

    /** The highest zoom that shows the whole county. */
    private static MapView whole(DegreeBox box) {
        double latitude = (box.south() + box.north()) / 2;
        double across = log2(360 * WIDTH_PX / TILE_PX / (box.east() - box.west()));
        double down =
                log2(360 * HEIGHT_PX * Math.cos(Math.toRadians(latitude)) / TILE_PX / (box.north() - box.south()));
        int zoom = (int) Math.floor(Math.min(across, down));
        return new MapView(latitude, (box.west() + box.east()) / 2, zoom, zoom, zoom + 3);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
