package org.homeward.governance;

/** A member of staff who must not see a child, by user name and the child's reference. */
public record ConflictOfInterest(String user, String childReference) {}
