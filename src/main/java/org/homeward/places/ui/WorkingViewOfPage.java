package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeward.access.Viewer;
import org.homeward.places.WorkingViews;
import org.homeward.places.WorkingViews.WorkingView;
import org.homeward.ui.accessreason.PurposeDialog;
import org.jspecify.annotations.Nullable;

/**
 * The working view of one page: offered, begun for a stated purpose, and left. It is of this page only: an address never opens one,
 * and leaving the room ends it.
 */
final class WorkingViewOfPage {

    private final WorkingViews views;
    private final Component page;
    private final Supplier<Viewer> viewer;
    private final Consumer<Runnable> opening;
    private @Nullable WorkingView begun;

    /** @param opening shows the page anew, after something was begun or left that may fail */
    WorkingViewOfPage(WorkingViews views, Component page, Supplier<Viewer> viewer, Consumer<Runnable> opening) {
        this.views = views;
        this.page = page;
        this.viewer = viewer;
        this.opening = opening;
    }

    /** While it lasts. */
    Optional<WorkingView> find() {
        return Optional.ofNullable(begun).flatMap(held -> views.find(viewer.get(), held.session(), held.key()));
    }

    boolean isShown() {
        return find().isPresent();
    }

    /** The button that asks for one; none for a role that may not, or while one is shown. */
    Optional<Component> button() {
        if (!WorkingViews.isFor(viewer.get()) || isShown()) {
            return Optional.empty();
        }
        NativeButton button = new NativeButton(page.getTranslation("places.working.begin"), click -> askPurpose());
        button.addClassName("hw-button");
        return Optional.of(button);
    }

    /** The band above the page; empty without a working view. */
    Optional<WorkingViewBand> band(Clock clock) {
        return find().map(shown -> new WorkingViewBand(shown, clock, this::leave));
    }

    /** Nothing is counted before the answer. */
    private void askPurpose() {
        new PurposeDialog(
                        page.getTranslation("places.working.question"),
                        page.getTranslation("places.working.consequence"),
                        answer -> opening.accept(() -> begun = views.begin(
                                viewer.get().forPurpose(answer.purpose()),
                                VaadinSession.getCurrent().getSession().getId())),
                        () -> {})
                .open();
    }

    private void leave() {
        end();
        opening.accept(() -> {});
    }

    /** Ends it where its time is over. */
    void endIfOver() {
        if (!isShown()) {
            end();
        }
    }

    void end() {
        WorkingView ended = begun;
        begun = null;
        if (ended != null) {
            views.end(ended.viewer(), ended);
        }
    }
}
