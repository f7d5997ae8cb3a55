package org.homeward.print;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.UUID;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/** Adapts a picture to the report engine. Pages stay in memory, so it is never serialised. */
@SuppressWarnings("serial")
final class DrawnPicture implements Renderable, Graphics2DRenderable {

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
