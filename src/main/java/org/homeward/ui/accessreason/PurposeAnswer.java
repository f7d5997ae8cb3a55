package org.homeward.ui.accessreason;

import org.homeward.access.Purpose;

/**
 * The stated purpose.
 *
 * @param reason the typed reason for emergency access; otherwise empty
 */
public record PurposeAnswer(Purpose purpose, String reason) {

    public boolean isBreakGlass() {
        return purpose == Purpose.BREAK_GLASS;
    }

    /** Never the reason: it may contain anything. */
    @Override
    public String toString() {
        return "Answer[" + purpose + "]";
    }
}
