package org.homeward.interviews;

import java.time.LocalDate;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.OfChild;

/**
 * What was agreed in an interview and is not yet done.
 *
 * @param kind code of the action; {@code TELL_CHILD} where the child is to be told what was done
 * @param spoken whether the child was told anything by word of mouth since the interview
 * @param written whether the child was told anything in writing
 */
public record OpenAction(
        ChildId child, String reference, String kind, String agency, LocalDate dueOn, boolean spoken, boolean written)
        implements OfChild {

    public boolean isToTellTheChild() {
        return kind.equals("TELL_CHILD");
    }
}
