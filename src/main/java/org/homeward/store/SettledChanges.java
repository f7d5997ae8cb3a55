package org.homeward.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;

/**
 * The changes that pages, sheets and files of viewers under disclosure control are counted from. Such a viewer may not choose a
 * change, because comparing two would reveal a difference; but what is shown together must be of one. So only what was the
 * latest change when the answer began is accepted, for the viewer to whom it was given, for as long as a page is in use.
 */
final class SettledChanges {

    /** A session ends when nothing is done for as long. */
    static final Duration IN_USE = Duration.ofMinutes(15);

    private static final int CAPACITY = 8_192;

    private record Settled(String user, long change) {}

    /** Of the filter too: a map of another filter could otherwise be asked for as of an earlier change. */
    private record Page(String user, String room, DisclosureFilter filter) {}

    private final Cache<Settled, Boolean> settled;
    private final Cache<Page, Long> pages;

    SettledChanges(Ticker ticker) {
        settled = inUse(ticker);
        pages = inUse(ticker);
    }

    private static <K, V> Cache<K, V> inUse(Ticker ticker) {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterAccess(IN_USE)
                .maximumSize(CAPACITY)
                .build();
    }

    /** @param latest the latest change, which no request names */
    void settle(Viewer viewer, long latest) {
        settled.put(new Settled(viewer.name(), latest), true);
    }

    /** @param latest as in {@link #settle} */
    void settlePage(Viewer viewer, String room, DisclosureFilter filter, long latest) {
        settle(viewer, latest);
        pages.put(new Page(viewer.name(), room, filter.withAsOf(null)), latest);
    }

    boolean isSettled(Viewer viewer, long change) {
        return settled.getIfPresent(new Settled(viewer.name(), change)) != null;
    }

    /** The change of the page that this viewer opened last in the room under this filter: its map is counted from the same. */
    Optional<Long> ofPage(Viewer viewer, String room, DisclosureFilter filter) {
        return Optional.ofNullable(pages.getIfPresent(new Page(viewer.name(), room, filter.withAsOf(null))))
                .filter(change -> isSettled(viewer, change));
    }
}
