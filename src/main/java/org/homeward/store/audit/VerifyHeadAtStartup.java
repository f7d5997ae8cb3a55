package org.homeward.store.audit;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Before anybody is served, the chain is held against its head; one that does not match ends the start. */
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
