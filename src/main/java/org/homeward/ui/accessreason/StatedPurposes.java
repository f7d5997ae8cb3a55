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
 * Why this reader opened which record, kept on the server with the session: gone when they sign out, and never another reader's,
 * even where one session is signed in to anew.
 */
public final class StatedPurposes implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KEPT_AS = StatedPurposes.class.getName();

    private final String reader;
    private final Map<RecordRef, Purpose> stated = new ConcurrentHashMap<>();

    private StatedPurposes(String reader) {
        this.reader = reader;
    }

    public static StatedPurposes of(VaadinSession session, Viewer viewer) {
        return known(session.getSession().getAttribute(KEPT_AS), viewer).orElseGet(() -> {
            StatedPurposes none = new StatedPurposes(viewer.name());
            session.getSession().setAttribute(KEPT_AS, none);
            return none;
        });
    }

    private static Optional<StatedPurposes> known(@Nullable Object kept, Viewer viewer) {
        return kept instanceof StatedPurposes stated && stated.reader.equals(viewer.name())
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
