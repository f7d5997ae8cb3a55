package org.homeward.ui.badge;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import org.homeward.ui.icon.Glyph;

/** A word or two in a box, always readable without its colour. */
public final class Badge extends Composite<Span> {

    private static final Duration SOON = Duration.ofHours(24);

    public Badge(BadgeKind kind) {
        this(kind.tone, kind.glyph, "");
        getContent().add(new Text(getTranslation(kind.key)));
    }

    private Badge(String tone, String glyph, String words) {
        getContent().addClassNames("hw-badge", tone);
        if (!glyph.isEmpty()) {
            getContent().add(new Glyph(glyph));
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

    /** Time left on a clock, or time over when negative; rounded down so that no one reads more time than there is. */
    public static Badge clock(Duration left) {
        boolean over = left.isNegative();
        String tone = over ? "late" : left.compareTo(SOON) < 0 ? "soon" : "plain";
        String key = over ? "ui.badge.over" : "ui.badge.in";
        Badge badge = new Badge(tone, "clock", "");
        badge.getContent().add(new Text(badge.getTranslation(key).replace("{0}", badge.span(left.abs()))));
        return badge;
    }

    private String span(Duration length) {
        long days = length.toDays();
        long hours = length.toHours() - days * 24;
        String hoursWord = getTranslation("ui.badge.hours").replace("{0}", Long.toString(hours));
        if (days == 0) {
            return hours > 0
                    ? hoursWord
                    : getTranslation("ui.badge.minutes").replace("{0}", Long.toString(length.toMinutes()));
        }
        String daysWord =
                getTranslation(days == 1 ? "ui.badge.day" : "ui.badge.days").replace("{0}", Long.toString(days));
        return hours == 0 ? daysWord : daysWord + " " + hoursWord;
    }
}
