package org.homeward.people;

import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.PlaceRole;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement that names a person or a place, with its child and the date of its interview.
 *
 * @param interviewed when the interview was held
 * @param child the id of the child's account
 * @param childReference as shown and printed, {@code C-0098}
 * @param named what the child called the person, or the place in the child's words; "" where not recorded
 * @param person the reference of the person named; null for a place
 * @param role the role of the place named; null for a person, or where not recorded
 * @param heldBy the provider who held the interview; "" where not recorded
 * @param writtenBy who wrote the statement down, as the provider sent it
 */
public record PersonStatement(
        Statement statement,
        RecordedTime interviewed,
        ChildId child,
        String childReference,
        String named,
        @Nullable String person,
        @Nullable PlaceRole role,
        String heldBy,
        String writtenBy) {}
