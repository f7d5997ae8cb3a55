package org.homeward.store;

import java.util.function.Supplier;
import org.homeward.access.AuditEvent;
import org.homeward.access.Concerned;
import org.homeward.access.Copy;
import org.homeward.access.Viewer;
import org.homeward.store.audit.AuditLog;
import org.springframework.stereotype.Component;

/**
 * The one way out of the application: makes a sheet or a file, and audits it with every child and every record that was read for it
 * before it is returned.
 */
@Component
public class Copies {

    /** Whose records were read so far for the copy that is being made on this thread. */
    private static final ScopedValue<Collected> MAKING = ScopedValue.newInstance();

    private final AuditLog audit;

    public Copies(AuditLog audit) {
        this.audit = audit;
    }

    /** What is to leave, and what the audit log says of it. */
    public record Made<T>(T content, AuditEvent event) {}

    /** @throws StoreUnavailable if the audit entry could not be written */
    public <T> T make(Viewer viewer, Copy copy, Supplier<Made<T>> making) {
        Collected collected = new Collected();
        Made<T> made = ScopedValue.where(MAKING, collected).call(making::get);
        audit.append(viewer, made.event().left(copy, collected.concerned));
        return made.content();
    }

    /** Notes whose records were read, if a copy is being made. */
    static void collect(Concerned read) {
        if (MAKING.isBound()) {
            Collected collected = MAKING.get();
            collected.concerned = collected.concerned.and(read);
        }
    }

    private static final class Collected {
        private Concerned concerned = Concerned.NOBODY;
    }
}
