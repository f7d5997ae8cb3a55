package org.homeward.ui.map;

/** One point with the words of its tooltip and popup; both are drawn as text, never as markup. */
public record MapPoint(String id, double latitude, double longitude, String tooltip, String popup) {}
