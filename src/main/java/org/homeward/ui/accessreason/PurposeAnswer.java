package org.homeward.ui.accessreason;

import org.homeward.access.Purpose;

/**
 * What the reader answered.
 *
 * @param reason typed where the glass is to be broken; otherwise empty
 */
public record PurposeAnswer(Purpose purpose, String reason) {

    public boolean isBreakGlass() {
        return purpose == Purpose.BREAK_GLASS;
    }

    /** Never the reason: it may hold anything. */
    @Override
    public String toString() {
        return "Answer[" + purpose + "]";
    }
}
