package org.homeward.interviews;

import org.homeward.disclosure.ChildName;
import org.homeward.disclosure.DateOfBirth;
import org.jspecify.annotations.Nullable;

/** Who the child is. Read one at a time, for a stated purpose, by an interviewer or a police officer only. */
public record ChildIdentity(ChildName name, @Nullable DateOfBirth dateOfBirth) {}
