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

/**
 * {@code verify-audit}: checks every entry of the audit log. Exit code 0 where all are valid, 1 where one is not or the log
 * cannot be read.
 */
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
            Duration elapsed = Duration.between(begun, clock.instant());
            return report(found, elapsed, out);
        } catch (AuditUnwritable unreadable) {
            out.println(unreadable.getMessage());
            return 1;
        }
    }

    private static int report(AuditCheck.Found found, Duration elapsed, PrintStream out) {
        String speed = String.format(
                Locale.UK,
                "%,d entries checked in %.1f s, %,.0f a second.",
                found.sound(),
                elapsed.toMillis() / 1e3,
                found.sound() * 1e9 / Math.max(1, elapsed.toNanos()));
        ChainError fault = found.fault();
        if (fault != null) {
            out.printf(Locale.UK, "The audit log is damaged: entry %d %s.%n", fault.number(), fault.description());
            out.printf(Locale.UK, "The entries before it are valid. %s%n", speed);
            return 1;
        }
        out.printf(Locale.UK, "The audit log is valid and signed up to entry %d. %s%n", found.signed(), speed);
        if (found.ahead() > 0) {
            out.printf(
                    Locale.UK,
                    "It is %d ahead of its signed head, after a crash or while an entry is written; the next entry signs them.%n",
                    found.ahead());
        }
        return 0;
    }
}
