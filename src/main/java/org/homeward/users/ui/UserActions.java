package org.homeward.users.ui;

import java.util.List;
import java.util.Set;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.Choice;
import org.homeward.users.LoginAttemptLedger;
import org.homeward.users.RoleChange;
import org.homeward.users.RoleChanges;
import org.homeward.users.UserLedger;
import org.homeward.users.UserQueries;
import org.homeward.users.UserQueries.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The actions of an administrator on users. The sessions of a changed user end within seconds. */
@Component
class UserActions {

    private final UserQueries users;
    private final UserLedger ledger;
    private final RoleChanges changes;
    private final LoginAttemptLedger attempts;
    private final ReferenceQueries reference;

    UserActions(
            UserQueries users,
            UserLedger ledger,
            RoleChanges changes,
            LoginAttemptLedger attempts,
            ReferenceQueries reference) {
        this.users = users;
        this.ledger = ledger;
        this.changes = changes;
        this.attempts = attempts;
        this.reference = reference;
    }

    List<User> list(Viewer viewer) {
        return users.list(viewer);
    }

    List<RoleChange> waiting(Viewer viewer) {
        return changes.list(viewer);
    }

    RoleChanges changes() {
        return changes;
    }

    void setDisabled(Viewer viewer, User user, boolean disabled) {
        ledger.setDisabled(viewer, user.name(), disabled);
    }

    void setScope(Viewer viewer, User user, Set<Choice> districts, @Nullable Choice provider) {
        ledger.setScope(
                viewer,
                user.name(),
                districts.stream().map(Choice::code).collect(java.util.stream.Collectors.toSet()),
                provider == null ? null : provider.code());
    }

    void unlock(Viewer viewer, User user) {
        attempts.unlock(viewer, user.name());
    }

    List<Choice> districts(Viewer viewer) {
        return reference.districts(viewer);
    }

    List<Choice> providers(Viewer viewer) {
        return reference.providers(viewer);
    }

    void ask(Viewer viewer, User user, Role role) {
        changes.askForRole(viewer, user.name(), role);
    }
}
