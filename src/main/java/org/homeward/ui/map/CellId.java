package org.homeward.ui.map;

/** One cell of the lattice in axial coordinates. */
public record CellId(int q, int r) {}
