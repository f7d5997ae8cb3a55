package org.homeward.users;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.command.Command;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the first two administrators, once; exit 0 when made, 1 when there already are users. */
@Component
class CreateAdminsCommand implements Command {

    private static final Viewer SETUP = Viewer.system("setup");

    private final UserQueries queries;
    private final UserLedger ledger;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    CreateAdminsCommand(UserQueries queries, UserLedger ledger, PasswordEncoder encoder) {
        this.queries = queries;
        this.ledger = ledger;
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return "create-admins";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!queries.list(SETUP).isEmpty()) {
            out.println("There already are users; the first administrators are made once only. Ask an administrator.");
            return 1;
        }
        ledger.markInstallation(SETUP, false, null);
        for (String name : List.of("admin1", "admin2")) {
            String password = password();
            ledger.create(SETUP, new UserLedger.NewUser(name, encoder.encode(password), Role.ADMIN, null, false));
            out.println(name + "  " + password);
        }
        out.println("These passwords are shown once. Give each to one person; two are needed to change anyone's role.");
        return 0;
    }

    private String password() {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
