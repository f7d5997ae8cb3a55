package org.homeward.store.audit;

import java.util.stream.Collectors;
import org.homeward.access.AuditEvent;
import org.homeward.access.UsageKind;
import org.homeward.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The content of an audit entry: who, in which role, why, and what they did.
 *
 * @param scope the areas and the provider to which the viewer is limited; empty for the whole partnership
 * @param known the change as of which they read; null for the latest
 */
record Entry(
        String user,
        String role,
        @Nullable String purpose,
        String scope,
        AuditEvent event,
        @Nullable Long known) {

    static Entry of(Viewer viewer, AuditEvent event, @Nullable Long known) {
        return new Entry(
                viewer.name(),
                viewer.role().name(),
                viewer.purpose() == null ? null : viewer.purpose().name(),
                scope(viewer),
                event,
                known);
    }

    Entry ofRows(int rows) {
        return new Entry(user, role, purpose, scope, event.ofRows(rows), known);
    }

    boolean isOfJob() {
        return user.startsWith(Viewer.SYSTEM);
    }

    /** The same attempt, refused because of the hourly limit of its kind. */
    Entry refusedAsTooMuch() {
        AuditEvent refused = AuditEvent.refused(
                        event.room(), "too many " + UsageKind.of(event.kind()).orElseThrow())
                .about(event.subject());
        return new Entry(user, role, purpose, scope, refused, known);
    }

    private static String scope(Viewer viewer) {
        String districts = viewer.districts().stream().sorted().collect(Collectors.joining(","));
        String provider = viewer.provider() == null ? "" : "provider=" + viewer.provider();
        return (districts + " " + provider).strip();
    }
}
