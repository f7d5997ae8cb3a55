package org.homeward.users;

import java.io.PrintStream;
import java.util.List;
import org.homeward.access.Role;
import org.homeward.cli.Command;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the first two administrators, once; exit 0 when made, 1 when there already are users. */
@Component
class CreateAdminsCommand implements Command {

    private final UserQueries queries;
    private final UserLedger ledger;
    private final PasswordEncoder encoder;
    private final InitialPassword first;

    CreateAdminsCommand(UserQueries queries, UserLedger ledger, PasswordEncoder encoder, InitialPassword first) {
        this.queries = queries;
        this.ledger = ledger;
        this.encoder = encoder;
        this.first = first;
    }

    @Override
    public String name() {
        return "create-admins";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!queries.list(SystemViewers.SETUP).isEmpty()) {
            out.println("There already are users; the first administrators are made once only. Ask an administrator.");
            return 1;
        }
        ledger.markInstallation(SystemViewers.SETUP, false, null);
        for (String name : List.of("admin1", "admin2")) {
            String password = first.random();
            ledger.create(
                    SystemViewers.SETUP,
                    new UserLedger.NewUser(name, encoder.encode(password), Role.ADMIN, null, false));
            out.println(name + "  " + password);
        }
        out.println(
                "These passwords are shown once, and changed when first used. Give each to one person: it takes two to give a role.");
        return 0;
    }
}
