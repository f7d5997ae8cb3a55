package org.homeward.access;

import org.homeward.disclosure.Audience;
import org.jspecify.annotations.Nullable;

/** The role of a user, and so what data may reach them. */
public enum Role {
    ANALYST(Audience.PARTNERSHIP, true),
    BOARD(Audience.PARTNERSHIP, false),
    POLICE(Audience.POLICE, true),
    /** A missing coordinator, the front door or a team manager: children in their districts, or looked after by their authority. */
    CHILDRENS_SERVICES(Audience.CHILDRENS_SERVICES, true),
    /** Reads what their own provider recorded. */
    INTERVIEWER(Audience.CHILDRENS_SERVICES, true),
    /** Of a provider: reads and decides what may be disclosed to nobody, and sees nothing else. */
    SAFEGUARDING_LEAD(null, false),
    GOVERNANCE(null, false),
    ADMIN(null, false);

    private final @Nullable Audience audience;
    private final boolean seesRecords;

    Role(@Nullable Audience audience, boolean seesRecords) {
        this.audience = audience;
        this.seesRecords = seesRecords;
    }

    /** The audience whose statements may reach this role; null where none may. */
    public @Nullable Audience audience() {
        return audience;
    }

    /** Whether this role may open lists of children, statements and single points, and not only counts. */
    public boolean seesRecords() {
        return seesRecords;
    }

    /**
     * Whether two people disable such a user: who keeps watch over others, and who alone reads what children of a provider keep from
     * everybody, which would lie unread.
     */
    public boolean keepsWatch() {
        return this == ADMIN || this == GOVERNANCE || this == SAFEGUARDING_LEAD;
    }

    /** Whether an area of the user's scope is also the authority that looks after a child, wherever the child went missing from. */
    public boolean isOfAuthority() {
        return this == CHILDRENS_SERVICES;
    }

    /** A board sees totals under a fixed set of filters, protected by {@link DisclosureControl}. */
    public boolean isUnderDisclosureControl() {
        return this == BOARD;
    }
}
