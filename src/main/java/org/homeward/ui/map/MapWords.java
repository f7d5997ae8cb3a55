package org.homeward.ui.map;

/** The words on the map itself. */
public record MapWords(String label, String zoomIn, String zoomOut, String source, String failed) {}
