package org.homeward.approval;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.homeward.access.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour, closes the requests that nobody decided in time. */
@Component
@ConditionalOnWebApplication
class ApprovalExpiry {

    private static final Viewer SYSTEM = Viewer.system("approval");

    private final ApprovalLedger ledger;
    private final Clock clock;

    ApprovalExpiry(ApprovalLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void expire() {
        ledger.expire(SYSTEM, clock.instant());
    }
}
