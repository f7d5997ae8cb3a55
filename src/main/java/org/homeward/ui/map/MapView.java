package org.homeward.ui.map;

/** Where the map opens, and how near and how far it may go; latitude and longitude in degrees (WGS 84). */
public record MapView(double latitude, double longitude, int zoom, int minZoom, int maxZoom) {

    public MapView {
        if (minZoom > zoom || zoom > maxZoom) {
            throw new IllegalArgumentException("zoom " + zoom + " is not between " + minZoom + " and " + maxZoom);
        }
    }
}
