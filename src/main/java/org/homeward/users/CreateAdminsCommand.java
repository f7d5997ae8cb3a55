package org.homeward.users;

import java.io.PrintStream;
import java.util.List;
import org.homeward.access.Role;
import org.homeward.cli.Command;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * {@code create-admins}: creates the first two administrators, once. Exit code 0 when created, 1 when there already are
 * users.
 */
@Component
class CreateAdminsCommand implements Command {

    private final UserQueries queries;
    private final UserLedger ledger;
    private final PasswordEncoder encoder;
    private final InitialPassword passwords;

    CreateAdminsCommand(UserQueries queries, UserLedger ledger, PasswordEncoder encoder, InitialPassword passwords) {
        this.queries = queries;
        this.ledger = ledger;
        this.encoder = encoder;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "create-admins";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!queries.list(SystemViewers.SETUP).isEmpty()) {
            out.println(
                    "Users already exist, so no administrator was created. Ask an existing administrator for an account.");
            return 1;
        }
        ledger.markInstallation(SystemViewers.SETUP, false, null);
        for (String name : List.of("admin1", "admin2")) {
            String password = passwords.random();
            ledger.create(
                    SystemViewers.SETUP,
                    new UserLedger.NewUser(name, encoder.encode(password), Role.ADMIN, null, false));
            out.println(name + "  " + password);
        }
        out.println("These passwords are shown only now, and must be changed at first sign-in. Give each to a"
                + " different person: every role change needs two administrators.");
        return 0;
    }
}
