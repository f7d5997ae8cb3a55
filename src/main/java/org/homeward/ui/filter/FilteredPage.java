package org.homeward.ui.filter;

import com.vaadin.flow.component.Composite;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import org.homeward.access.AskedTooMuch;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.cellkey.NoiseMethod;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.request.FilterSuggestion;
import org.homeward.store.NotReleased;
import org.homeward.store.StoreUnavailable;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.shell.RoomPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The page of a room with a filter: the filter bar, and what to show where there are no results. */
public final class FilteredPage extends Composite<RoomPage> {

    private static final Logger LOG = LoggerFactory.getLogger(FilteredPage.class);

    private final String room;
    private final FilterRequest request;
    private final BiConsumer<FilterRequest, DisclosureFilter> go;
    private final FilterBar bar;
    private final Optional<String> protection;

    /** @param go receives the filter that the user chooses, to write it into the address */
    public FilteredPage(
            String room,
            FilterRequests requests,
            FilterRequest request,
            BiConsumer<FilterRequest, DisclosureFilter> go) {
        this.room = room;
        this.request = request;
        this.go = go;
        bar = new FilterBar(
                request.offered(), requests.clock(), filter -> go.accept(request, request.withUnused(filter)));
        bar.show(requests.choices(request, this::getTranslation), request.filter(), request.standard());
        bar.watch(() -> requests.isOutdated(request));
        if (request.isPinned()) {
            bar.pinned(requests.dataDate(request, getLocale()));
        }
        getContent().filters(bar);
        getContent().notice(bar.changes(request.changes()));
        requests.release(request)
                .ifPresent(release -> getContent()
                        .release(new ReleaseLine(release, requests.calendar(), requests.restated(request))));
        protection = requests.release(request).map(release -> NoiseMethod.HOUSE.text(this::getTranslation));
    }

    @Override
    protected RoomPage initContent() {
        return RoomPage.of(room);
    }

    public RoomPage room() {
        return getContent();
    }

    /** Shows the denominator at the right end of the bar. */
    public void denominator(String text) {
        bar.showDenominator(text);
    }

    /** Fills the page, or shows that it could not be loaded, with a reference to the cause in the log. */
    public void attempt(Runnable filling) {
        try {
            filling.run();
            protection.ifPresent(getContent()::also);
            if (DrillThrough.isLeftOut(request)) {
                getContent().also(getTranslation("filter.data.no-list"));
            }
            FilterBar.note(request, this::getTranslation).ifPresent(getContent()::also);
        } catch (NotReleased notReleased) {
            getContent().picture(EmptyState.nothingMatches(new Sentence(getTranslation("filter.not-released"))));
            getContent().twin();
        } catch (AskedTooMuch refused) {
            getContent().picture(EmptyState.askedTooMuch(refused));
            getContent().twin();
        } catch (StoreUnavailable unavailable) {
            String reference = HexFormat.of()
                    .toHexDigits((short) ThreadLocalRandom.current().nextInt())
                    .toUpperCase(java.util.Locale.ROOT);
            LOG.error("{} could not be loaded, reference {}", room, reference, unavailable);
            getContent().picture(EmptyState.couldNotLoad(reference, () -> go.accept(request, request.filter())));
            getContent().twin();
        }
    }

    /** Shows that there are no results, which filter to remove, and how many there are without it. */
    public void nothing(Counted counted, Optional<FilterSuggestion> drop) {
        Sentence words = new Sentence(drop.map(best -> getTranslation(
                        "filter.drop",
                        getTranslation(best.labelKey()),
                        counted.text(best.would(), this::getTranslation)))
                .orElseGet(() -> getTranslation(room + ".empty")));
        EmptyState empty = EmptyState.nothingMatches(words);
        getContent()
                .picture(drop.map(best -> empty.with(
                                getTranslation("filter.remove", getTranslation(best.labelKey())),
                                () -> go.accept(request, best.without())))
                        .orElse(empty));
        getContent().twin();
    }
}
