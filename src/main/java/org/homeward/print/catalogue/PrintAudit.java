package org.homeward.print.catalogue;

import java.time.Clock;
import org.homeward.access.AuditEvent;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Marking;
import org.homeward.store.AuditedDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every page says of its making: the least marking, and the hour. Each sheet is entered before it is handed over. */
@Component
class PrintAudit {

    private final Marking minimumMarking;
    private final Clock clock;
    private final AuditedDatabase database;

    PrintAudit(@Value("${homeward.marking}") String marking, Clock clock, AuditedDatabase database) {
        this.minimumMarking = Marking.of(Marking.Level.named(marking));
        this.clock = clock;
        this.database = database;
    }

    /** @throws org.homeward.store.StoreUnavailable where it could not be entered; then nothing may be handed over */
    void record(Viewer viewer, AuditEvent event) {
        database.audit(viewer, event);
    }

    Marking minimumMarking() {
        return minimumMarking;
    }

    Clock clock() {
        return clock;
    }
}
