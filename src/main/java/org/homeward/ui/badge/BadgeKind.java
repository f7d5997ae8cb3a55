package org.homeward.ui.badge;

/** The fixed badges. The tone is the colour; the icon or the border gives the same meaning without colour. */
public enum BadgeKind {
    AGREED("good", "check", "ui.badge.agreed"),
    AGREED_IN_PART("soon", "circle-dot", "ui.badge.agreed-in-part"),
    KEPT_CONFIDENTIAL("kept", "lock", "ui.badge.kept-confidential"),
    NOT_ASKED("dashed", "circle-question-mark", "ui.badge.not-asked"),
    OVERRIDDEN("solid", "route", "ui.badge.overridden"),
    RESTS_ON_ONE_CHILD("dashed", "", "ui.badge.rests-on-one-child");

    final String tone;
    final String glyph;
    final String key;

    BadgeKind(String tone, String glyph, String key) {
        this.tone = tone;
        this.glyph = glyph;
        this.key = key;
    }
}
