package org.homeward.release;

import java.io.PrintStream;
import java.util.List;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.cli.Command;
import org.homeward.cli.CommandUsers;
import org.homeward.cli.NoCommandUser;
import org.springframework.stereotype.Component;

/**
 * {@code release prepare [--as USER | --token-file FILE]}: computes the release of this month. It goes out when a second analyst
 * approves it on the page Releases. Exit code 0 where it was prepared, 2 where there was nothing to prepare, 1 where it is refused.
 */
@Component
class ReleaseCommand implements Command {

    private static final int NOTHING_TO_DO = 2;
    private static final int WRONG_USAGE = 64;

    private final ReleaseLedger ledger;
    private final CommandUsers users;

    ReleaseCommand(ReleaseLedger ledger, CommandUsers users) {
        this.ledger = ledger;
        this.users = users;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean named = arguments.size() == 3 && List.of("--as", "--token-file").contains(arguments.get(1));
        if (arguments.isEmpty() || !arguments.getFirst().equals("prepare") || (arguments.size() > 1 && !named)) {
            out.println("Use: release prepare [--as USER | --token-file FILE]");
            return WRONG_USAGE;
        }
        String value = named ? arguments.getLast() : null;
        boolean token = arguments.contains("--token-file");
        try {
            Viewer viewer = users.get(token ? null : value, token ? value : null);
            if (viewer.role() != Role.ANALYST) {
                out.println("Only an analyst prepares a release.");
                return 1;
            }
            return prepare(viewer, out);
        } catch (NoCommandUser | ReleaseWaiting refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }

    private int prepare(Viewer viewer, PrintStream out) {
        return ledger.prepare(viewer, (done, of) -> {})
                .map(prepared -> {
                    out.println("Release " + prepared.number() + " of " + prepared.dueOn() + " is prepared, with "
                            + prepared.tables() + " tables. A second analyst lets it out on the page Releases.");
                    return 0;
                })
                .orElseGet(() -> {
                    out.println("The release of this month is there already.");
                    return NOTHING_TO_DO;
                });
    }
}
