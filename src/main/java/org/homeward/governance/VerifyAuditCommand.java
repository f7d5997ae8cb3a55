package org.homeward.governance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.cli.Command;
import org.homeward.store.audit.AuditAnchors;
import org.homeward.store.audit.AuditCheck;
import org.homeward.store.audit.AuditCheck.ChainError;
import org.homeward.store.audit.AuditCheck.Found;
import org.homeward.store.audit.AuditUnwritable;
import org.homeward.store.audit.HeadLine;
import org.homeward.store.audit.VerifyingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code verify-audit [--heads FILE...] [--public-key FILE]}: checks every entry of the audit log, and the log against signed heads
 * that were kept elsewhere: those in the files named and in the configured files. With a public key, against the named heads only,
 * without any key of the installation. Exit code 0 where all are valid, 1 where one is not or the log cannot be read.
 */
@Component
class VerifyAuditCommand implements Command {

    /** How many entries before which the clock was set back are named. */
    private static final int NAMED = 10;

    private final AuditCheck check;
    private final AuditAnchors anchors;
    private final Clock clock;

    VerifyAuditCommand(AuditCheck check, AuditAnchors anchors, Clock clock) {
        this.check = check;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verify-audit";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            Options options = Options.of(arguments);
            if (options == null) {
                out.println("Use: verify-audit [--heads FILE...] [--public-key FILE]; a public key needs heads.");
                return 1;
            }
            List<HeadLine> elsewhere = new ArrayList<>();
            for (Path file : options.heads()) {
                List<HeadLine> found = AuditAnchors.read(file);
                if (found.isEmpty()) {
                    out.println("There is no signed head in " + file + ".");
                    return 1;
                }
                elsewhere.addAll(found);
            }
            Path key = options.publicKey();
            Instant begun = clock.instant();
            Found found;
            if (key == null) {
                elsewhere.addAll(anchors.readBack());
                found = check.run(elsewhere);
            } else {
                found = check.run(elsewhere, VerifyingKey.read(key));
            }
            return report(found, !elsewhere.isEmpty(), Duration.between(begun, clock.instant()), out);
        } catch (AuditUnwritable | IOException unreadable) {
            out.println(unreadable.getMessage());
            return 1;
        }
    }

    private static int report(Found found, boolean elsewhere, Duration elapsed, PrintStream out) {
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
        } else {
            out.printf(Locale.UK, "The audit log is valid and signed up to entry %d. %s%n", found.signed(), speed);
            if (found.ahead() > 0) {
                out.printf(
                        Locale.UK,
                        "It is %d ahead of its signed head, after a crash or while an entry is written; the next entry signs them.%n",
                        found.ahead());
            }
            reportVouched(found, elsewhere, out);
        }
        found.clockSetBack().stream()
                .limit(NAMED)
                .forEach(entry -> out.printf(Locale.UK, "The clock was set back before entry %d.%n", entry));
        if (found.clockSetBack().size() > NAMED) {
            out.printf(Locale.UK, "And %d times more.%n", found.clockSetBack().size() - NAMED);
        }
        return fault == null ? 0 : 1;
    }

    private static void reportVouched(Found found, boolean elsewhere, PrintStream out) {
        if (!elsewhere) {
            out.println(
                    "No head that was kept elsewhere was compared: whoever has the signing key could have written the log"
                            + " anew. Name copies with --heads.");
        } else if (found.vouched() < found.sound()) {
            out.printf(
                    Locale.UK,
                    "Heads kept elsewhere vouch for it up to entry %d. Not vouched for from entry %d on.%n",
                    found.vouched(),
                    found.vouched() + 1);
        } else {
            out.println("Heads kept elsewhere vouch for all of it.");
        }
    }

    /** The arguments; files follow their option. */
    private record Options(List<Path> heads, @Nullable Path publicKey) {

        static @Nullable Options of(List<String> arguments) {
            List<Path> heads = new ArrayList<>();
            Path publicKey = null;
            String option = "";
            for (String argument : arguments) {
                if (argument.startsWith("--")) {
                    option = argument;
                } else if (option.equals("--heads")) {
                    heads.add(Path.of(argument));
                } else if (option.equals("--public-key") && publicKey == null) {
                    publicKey = Path.of(argument);
                } else {
                    return null;
                }
            }
            boolean empty = arguments.contains("--heads") == heads.isEmpty()
                    || arguments.contains("--public-key") != (publicKey != null);
            boolean unknown = arguments.stream()
                    .anyMatch(each -> each.startsWith("--")
                            && !List.of("--heads", "--public-key").contains(each));
            return empty || unknown || (publicKey != null && heads.isEmpty()) ? null : new Options(heads, publicKey);
        }
    }
}
