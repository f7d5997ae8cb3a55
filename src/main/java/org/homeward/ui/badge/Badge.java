package org.homeward.ui.badge;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import org.homeward.ui.icon.Icon;

/** A short label in a box, always readable without its colour. */
public final class Badge extends Composite<Span> {

    public Badge(BadgeKind kind) {
        this(kind.tone, kind.glyph, "");
        getContent().add(new Text(getTranslation(kind.key)));
    }

    private Badge(String tone, String glyph, String text) {
        getContent().addClassNames("hw-badge", tone);
        if (!glyph.isEmpty()) {
            getContent().add(new Icon(glyph));
        }
        if (!text.isEmpty()) {
            getContent().add(new Text(text));
        }
    }

    /** A neutral label, for instance a grading or a risk level. */
    public static Badge plain(String text) {
        return new Badge("plain", "", text);
    }

    /** Better than before, or done. */
    public static Badge good(String text) {
        return new Badge("good", "check", text);
    }

    /** Changed, or due soon. */
    public static Badge changed(String text) {
        return new Badge("soon", "", text);
    }

    /** Overdue or failed, and nothing else. */
    public static Badge overdue(String text) {
        return new Badge("late", "triangle-alert", text);
    }

    /** Ours to act on, or recorded by us, for instance a purpose. */
    public static Badge ours(String glyph, String text) {
        return new Badge("ours", glyph, text);
    }

    /** An adult of concern. */
    public static Badge concern(String text) {
        return new Badge("concern", "", text);
    }
}
