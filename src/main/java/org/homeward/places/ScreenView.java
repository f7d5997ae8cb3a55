package org.homeward.places;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.GridBox;
import org.homeward.disclosure.LongitudeLatitude;
import org.homeward.disclosure.NationalGrid;

/**
 * What the screen's map showed, for the printed one: its part of the county, and hexagons of the same size.
 *
 * @param box on the national grid
 */
record ScreenView(GridBox box, CellSize size) {

    private static final Pattern POSITION =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,7})?),(-?\\d{1,3}(?:\\.\\d{1,7})?),(\\d{1,2}(?:\\.\\d{1,2})?)");

    /** Metres to a pixel of a web map at the equator and zoom 0. */
    private static final double METRES_TO_A_PIXEL = 156_543.034;

    /** Half the width of a usual map on screen, in pixels. */
    private static final int REACH = 450;

    /** @param parameters the screen's address: {@code at=53.61234,1.60123,13} is the centre in degrees and the zoom */
    static Optional<ScreenView> read(Map<String, List<String>> parameters) {
        return parameters.getOrDefault("at", List.of()).stream()
                .map(POSITION::matcher)
                .filter(Matcher::matches)
                .map(ScreenView::of)
                .findFirst();
    }

    private static ScreenView of(Matcher position) {
        double latitude = Double.parseDouble(position.group(1));
        double zoom = Double.parseDouble(position.group(3));
        Coordinate centre = NationalGrid.of(new LongitudeLatitude(Double.parseDouble(position.group(2)), latitude));
        double reach_m = METRES_TO_A_PIXEL * Math.cos(Math.toRadians(latitude)) / Math.pow(2, zoom) * REACH;
        return new ScreenView(
                new GridBox(
                        centre.easting_m() - reach_m,
                        centre.northing_m() - reach_m,
                        centre.easting_m() + reach_m,
                        centre.northing_m() + reach_m),
                CellSize.atZoom((int) zoom));
    }
}
