package org.homeward.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a file that leaves the house holds. Each kind is a right of its own: whoever may read a thing on the screen may not
 * therefore take it away.
 */
public enum ExportKind {
    /** Counts of groups, hidden and rounded as this reader sees them. */
    COUNTS(Role.ANALYST, Role.BOARD, Role.POLICE, Role.INTERVIEWER),
    /** Persons of concern by reference, with the counts of who named them. */
    PEOPLE(Role.ANALYST, Role.POLICE),
    /** Interviews by the child's reference; never what was said. */
    INTERVIEWS(Role.ANALYST, Role.POLICE, Role.INTERVIEWER),
    /** Statements with their words and their handling. */
    STATEMENTS(Role.ANALYST, Role.POLICE),
    /** Who looked at what. */
    AUDIT(Role.GOVERNANCE);

    private final Set<Role> takers;

    ExportKind(Role first, Role... others) {
        takers = EnumSet.of(first, others);
    }

    public boolean mayBeTakenBy(Role role) {
        return takers.contains(role);
    }
}
