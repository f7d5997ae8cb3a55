package org.homeward.users;

import java.util.List;
import java.util.Optional;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Role changes by two administrators, and the initial password, which only the second of them sees. */
@Component
public class RoleChanges {

    private final RoleChangeQueries queries;
    private final RoleChangeLedger ledger;
    private final InitialPassword passwords;
    private final PasswordEncoder encoder;

    RoleChanges(
            RoleChangeQueries queries, RoleChangeLedger ledger, InitialPassword passwords, PasswordEncoder encoder) {
        this.queries = queries;
        this.ledger = ledger;
        this.passwords = passwords;
        this.encoder = encoder;
    }

    public List<RoleChange> list(Viewer viewer) {
        return queries.listOpen(viewer);
    }

    public void askForNew(Viewer viewer, String name, Role role) {
        ledger.askForNew(viewer, name, role);
    }

    public void askForRole(Viewer viewer, String name, Role role) {
        ledger.askForRole(viewer, name, role);
    }

    public void askForPassword(Viewer viewer, String name) {
        ledger.askForPassword(viewer, name);
    }

    public void decline(Viewer viewer, RoleChange change) {
        ledger.decline(viewer, change.id());
    }

    /** @return the initial password, to be shown once, where the request was for a new user or a new password */
    public Optional<String> confirm(Viewer viewer, RoleChange change) {
        String password = passwords.random();
        RoleChange.Kind kind = ledger.confirm(viewer, change.id(), String.valueOf(encoder.encode(password)));
        return kind == RoleChange.Kind.ROLE ? Optional.empty() : Optional.of(password);
    }
}
