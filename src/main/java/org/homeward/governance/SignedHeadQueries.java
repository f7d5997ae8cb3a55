package org.homeward.governance;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.store.audit.AuditAnchors;
import org.homeward.store.audit.AuditUnwritable;
import org.homeward.store.audit.SignedHeadFile;
import org.springframework.stereotype.Component;

/** The last signed head of the audit log, to be copied away, and where it is kept; for the governance role only. */
@Component
public class SignedHeadQueries {

    /**
     * The last signed head.
     *
     * @param line the whole head, as {@code ./homeward verify-audit --heads} reads it
     * @param key the fingerprint of the public key
     */
    public record LastHead(long number, Instant at, String line, String key, List<Kept> kept) {}

    /** A place away from this machine, up to which entry it has heads, and whether the last one did not reach it. */
    public record Kept(String place, long number, boolean failing) {}

    private final SignedHeadFile heads;
    private final AuditAnchors anchors;

    SignedHeadQueries(SignedHeadFile heads, AuditAnchors anchors) {
        this.heads = heads;
        this.anchors = anchors;
    }

    /** Empty for any other role. */
    public Optional<LastHead> last(Viewer viewer) {
        if (viewer.role() != Role.GOVERNANCE) {
            return Optional.empty();
        }
        try {
            String key = heads.verifyingKey().fingerprint();
            List<Kept> kept = anchors.places().stream()
                    .map(place -> new Kept(place.place(), place.number(), place.failing()))
                    .toList();
            return heads.lastSigned().map(head -> new LastHead(head.number(), head.at(), head.toString(), key, kept));
        } catch (IOException unreadable) {
            throw new AuditUnwritable("The signed head of the audit log could not be read.", unreadable);
        }
    }
}
