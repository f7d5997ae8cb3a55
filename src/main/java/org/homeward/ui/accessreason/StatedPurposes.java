package org.homeward.ui.accessreason;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.access.Purpose;
import org.homeward.access.Viewer;
import org.homeward.disclosure.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * The purposes that this user stated for each record, stored on the server with the session: removed at sign-out, and never
 * used for another user, even where another user signs in within the same session.
 */
public final class StatedPurposes implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = StatedPurposes.class.getName();

    private final String user;
    private final Map<RecordRef, Purpose> stated = new ConcurrentHashMap<>();

    private StatedPurposes(String user) {
        this.user = user;
    }

    public static StatedPurposes of(VaadinSession session, Viewer viewer) {
        return known(session.getSession().getAttribute(ATTRIBUTE), viewer).orElseGet(() -> {
            StatedPurposes none = new StatedPurposes(viewer.name());
            session.getSession().setAttribute(ATTRIBUTE, none);
            return none;
        });
    }

    private static Optional<StatedPurposes> known(@Nullable Object attribute, Viewer viewer) {
        return attribute instanceof StatedPurposes stated && stated.user.equals(viewer.name())
                ? Optional.of(stated)
                : Optional.empty();
    }

    public void state(RecordRef record, Purpose purpose) {
        stated.put(record, purpose);
    }

    public Optional<Purpose> find(RecordRef record) {
        return Optional.ofNullable(stated.get(record));
    }
}
