package org.homeward.store;

import java.util.function.ToLongFunction;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.jspecify.annotations.Nullable;

/**
 * Settles the one change that everything of an answer is counted from. A viewer under disclosure control may not choose it: for them it
 * is the latest, or the one of a page of theirs that is in use.
 */
public final class DataVersions {

    private final SettledChanges settled;
    private final ToLongFunction<Viewer> latest;

    /** @param latest reads the latest change */
    DataVersions(SettledChanges settled, ToLongFunction<Viewer> latest) {
        this.settled = settled;
        this.latest = latest;
    }

    /**
     * The change asked for, or the latest where none is or the viewer may not read as of it.
     *
     * @param asked never from an address for a viewer under disclosure control; if it is, it is not accepted
     */
    public long settle(Viewer viewer, @Nullable Long asked) {
        Long accepted = accept(viewer, asked);
        if (accepted != null) {
            return accepted;
        }
        long change = latest.applyAsLong(viewer);
        settled.settle(viewer, change);
        return change;
    }

    /** The latest change, as the one that a page of this viewer is counted from, with its map. */
    public long settlePage(Viewer viewer, String room, DisclosureFilter filter) {
        long change = latest.applyAsLong(viewer);
        settled.settlePage(viewer, room, filter, change);
        return change;
    }

    /** The change settled for the page that this viewer opened last in a room under a filter; the latest where there is none. */
    public long settledOfPage(Viewer viewer, String room, DisclosureFilter filter) {
        return settled.ofPage(viewer, room, filter).orElseGet(() -> settle(viewer, null));
    }

    /** The change asked for; null, the latest, where none is or this viewer may not read as of it. */
    @Nullable
    Long accept(Viewer viewer, @Nullable Long asked) {
        return asked != null && (!viewer.role().isUnderDisclosureControl() || settled.isSettled(viewer, asked))
                ? asked
                : null;
    }
}
