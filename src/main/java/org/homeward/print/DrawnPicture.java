package org.homeward.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.UUID;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A picture as the report engine knows it. */
final class DrawnPicture implements Graphics2DRenderable {

    private final String id = UUID.randomUUID().toString();
    private final Picture picture;

    DrawnPicture(Picture picture) {
        this.picture = picture;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D pen, Rectangle2D frame) {
        picture.paint(pen, frame);
    }
}
