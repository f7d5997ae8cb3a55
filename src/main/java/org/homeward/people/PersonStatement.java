package org.homeward.people;

import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Statement;

/**
 * A statement that names a person or a place, with what is needed to stand by it: who told it, and when.
 *
 * @param interviewed when the interview was held
 * @param child the id under which the account can be opened
 * @param childReference as shown and printed, {@code C-0098}
 * @param named what the child called the person, or the place in the child's words; "" where it was not written down
 */
public record PersonStatement(
        Statement statement, RecordedTime interviewed, ChildId child, String childReference, String named) {}
