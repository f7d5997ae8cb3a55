package org.homeward.store.audit;

import org.homeward.store.StoreUnavailable;

/** The audit log could not be written, or does not match its signed head; so no data is shown. */
public class AuditUnwritable extends StoreUnavailable {

    private static final long serialVersionUID = 1L;

    AuditUnwritable(String why) {
        super(why, null);
    }

    public AuditUnwritable(String why, Exception cause) {
        super(why, cause);
    }

    AuditUnwritable(Exception cause) {
        super(
                cause instanceof AuditUnwritable known
                        ? String.valueOf(known.getMessage())
                        : "The audit log could not be written, so no data is shown. Check the database"
                                + " and the file of the signed head.",
                cause);
    }
}
