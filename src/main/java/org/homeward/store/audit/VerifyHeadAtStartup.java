package org.homeward.store.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Compares the chain with its signed head before the first request; a mismatch stops the start. */
@Component
@ConditionalOnWebApplication
class VerifyHeadAtStartup implements ApplicationRunner {

    private final AuditLog audit;

    VerifyHeadAtStartup(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        audit.verifyHead();
    }
}
