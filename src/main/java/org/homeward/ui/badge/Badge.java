package org.homeward.ui.badge;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import org.homeward.ui.icon.Icon;

/** A word or two in a box, always readable without its colour. */
public final class Badge extends Composite<Span> {

    public Badge(BadgeKind kind) {
        this(kind.tone, kind.glyph, "");
        getContent().add(new Text(getTranslation(kind.key)));
    }

    private Badge(String tone, String glyph, String words) {
        getContent().addClassNames("hw-badge", tone);
        if (!glyph.isEmpty()) {
            getContent().add(new Icon(glyph));
        }
        if (!words.isEmpty()) {
            getContent().add(new Text(words));
        }
    }

    /** Plain words, for instance a grading or a risk level. */
    public static Badge plain(String words) {
        return new Badge("plain", "", words);
    }

    /** Better than before, or done. */
    public static Badge good(String words) {
        return new Badge("good", "check", words);
    }

    /** Changed, or due soon. */
    public static Badge changed(String words) {
        return new Badge("soon", "", words);
    }

    /** Overdue or failed, and nothing else. */
    public static Badge overdue(String words) {
        return new Badge("late", "triangle-alert", words);
    }

    /** Ours to act on, or recorded by us, for instance a purpose. */
    public static Badge ours(String glyph, String words) {
        return new Badge("ours", glyph, words);
    }

    /** An adult of concern. */
    public static Badge concern(String words) {
        return new Badge("concern", "", words);
    }
}
