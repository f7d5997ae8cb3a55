package org.homeward.store.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Compares the chain with its signed head, and with those kept elsewhere, before the first request; a mismatch stops the start. */
@Component
@ConditionalOnWebApplication
class VerifyHeadAtStartup implements ApplicationRunner {

    private final AuditLog audit;
    private final AuditAnchors anchors;

    VerifyHeadAtStartup(AuditLog audit, AuditAnchors anchors) {
        this.audit = audit;
        this.anchors = anchors;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // First those kept elsewhere: a log that was emptied must not be begun again.
        anchors.verify();
        audit.verifyHead();
    }
}
