package org.homeward.ui.purpose;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Purpose;
import org.homeward.access.Viewer;

/**
 * Why this reader opened which record, kept on the server with the session: gone when they sign out, and never another
 * reader's, even where one session is signed in to anew.
 */
public final class StatedPurposes implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String reader;
    private final Map<Subject, Purpose> stated = new HashMap<>();

    private StatedPurposes(String reader) {
        this.reader = reader;
    }

    public static StatedPurposes of(VaadinSession session, Viewer viewer) {
        StatedPurposes known = session.getAttribute(StatedPurposes.class);
        if (known == null || !known.reader.equals(viewer.name())) {
            known = new StatedPurposes(viewer.name());
            session.setAttribute(StatedPurposes.class, known);
        }
        return known;
    }

    public void state(Subject subject, Purpose purpose) {
        stated.put(subject, purpose);
    }

    public Optional<Purpose> find(Subject subject) {
        return Optional.ofNullable(stated.get(subject));
    }
}
