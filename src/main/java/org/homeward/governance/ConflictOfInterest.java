package org.homeward.governance;

import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.OfChild;

/** A member of staff who must not see a child, by user name and the child's reference. */
public record ConflictOfInterest(ChildId child, String user, String childReference) implements OfChild {}
