package org.homeward.print.catalogue;

import java.time.Clock;
import org.homeward.access.AuditEvent;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Marking;
import org.homeward.store.AuditedDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The minimum marking and the clock of every printout. Every sheet is audited before it is returned. */
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

    /** @throws org.homeward.store.StoreUnavailable where it could not be audited; then no sheet may be returned */
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
