package org.homeward.places.ui;

import java.util.Locale;
import java.util.Optional;

/** The position of a map: its centre in degrees and its zoom. In a URL: {@code 53.61234,1.60123,13} or {@code …,12.75}. */
record MapPosition(double latitude, double longitude, double zoom) {

    static final int MIN_ZOOM = 8;
    static final int MAX_ZOOM = 17;

    static Optional<MapPosition> read(String text) {
        if (!text.matches("-?\\d{1,2}(\\.\\d{1,7})?,-?\\d{1,3}(\\.\\d{1,7})?,\\d{1,2}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        String[] parts = text.split(",", -1);
        double zoom = Math.clamp(Double.parseDouble(parts[2]), MIN_ZOOM, MAX_ZOOM);
        return Optional.of(new MapPosition(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), zoom));
    }

    String text() {
        return String.format(Locale.ROOT, "%.5f,%.5f,%.2f", latitude, longitude, zoom)
                .replaceFirst("\\.?0+$", "");
    }
}
