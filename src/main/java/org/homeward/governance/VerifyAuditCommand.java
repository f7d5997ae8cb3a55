package org.homeward.governance;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.homeward.cli.Command;
import org.homeward.store.audit.AuditCheck;
import org.homeward.store.audit.AuditCheck.ChainError;
import org.homeward.store.audit.AuditUnwritable;
import org.springframework.stereotype.Component;

/** Checks every entry of the audit; exit 0 where all are sound, 1 where one is not or the audit cannot be read. */
@Component
class VerifyAuditCommand implements Command {

    private final AuditCheck check;
    private final Clock clock;

    VerifyAuditCommand(AuditCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            Instant begun = clock.instant();
            AuditCheck.Found found = check.run();
            Duration taken = Duration.between(begun, clock.instant());
            return tell(found, taken, out);
        } catch (AuditUnwritable unreadable) {
            out.println(unreadable.getMessage());
            return 1;
        }
    }

    private static int tell(AuditCheck.Found found, Duration taken, PrintStream out) {
        String speed = String.format(
                Locale.UK,
                "%,d entries checked in %.1f s, %,.0f a second.",
                found.sound(),
                taken.toMillis() / 1e3,
                found.sound() * 1e9 / Math.max(1, taken.toNanos()));
        ChainError fault = found.fault();
        if (fault != null) {
            out.printf(Locale.UK, "The audit is broken: entry %d %s.%n", fault.number(), fault.words());
            out.printf(Locale.UK, "The entries before it are sound. %s%n", speed);
            return 1;
        }
        out.printf(Locale.UK, "The audit is sound, and signed up to entry %d. %s%n", found.signed(), speed);
        if (found.ahead() > 0) {
            out.printf(
                    Locale.UK,
                    "It is %d ahead of its signed head, as a crash or an entry being written leaves it; the next entry signs them.%n",
                    found.ahead());
        }
        return 0;
    }
}
