package org.homeward.access;

import org.homeward.disclosure.DisclosureFilter;
import org.jspecify.annotations.Nullable;

/**
 * One thing read: which room, what of it, under which filter, as known at which change, and whether it is sensitive enough
 * to be appended to the audit before it is handed over. Says ids and codes, never a child's words.
 */
public record Reading(
        String room, String what, String filter, @Nullable Long known, boolean sensitive) {

    /** Counts: no single child can be read from them. */
    public static Reading counts(String room, String what, DisclosureFilter filter) {
        return new Reading(room, what, filter.toString(), filter.known(), false);
    }

    /** Records of children: appended to the audit before they are handed over. */
    public static Reading records(String room, String what, DisclosureFilter filter) {
        return new Reading(room, what, filter.toString(), filter.known(), true);
    }

    /** One record opened by its id. */
    public static Reading record(String room, String what, String id) {
        return new Reading(room, what, id, null, true);
    }

    /** Public lists: areas, codes, the drawn map. */
    public static Reading reference(String room, String what) {
        return new Reading(room, what, "", null, false);
    }
}
