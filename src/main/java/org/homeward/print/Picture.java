package org.homeward.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Something drawn with lines and shapes, so that it stays sharp on paper at any size. One unit is one point. */
public interface Picture {

    void paint(Graphics2D pen, Rectangle2D frame);
}
