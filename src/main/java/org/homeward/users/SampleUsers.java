package org.homeward.users;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The sample users. Two of them are administrators, because a role needs two administrators. They exist only in a private
 * cluster that is marked as a sample.
 */
@Component
public class SampleUsers {

    /** Printed by the launcher and on the sign-in page of a sample installation. */
    public static final String PASSWORD = "eldermere";

    public record SampleUser(
            String name, Role role, @Nullable String provider) {}

    public static final List<SampleUser> ALL = List.of(
            new SampleUser("analyst", Role.ANALYST, null),
            new SampleUser("board", Role.BOARD, null),
            new SampleUser("police", Role.POLICE, null),
            new SampleUser("childrens-services", Role.CHILDRENS_SERVICES, null),
            new SampleUser("interviewer", Role.INTERVIEWER, "LANTERN"),
            new SampleUser("lead", Role.SAFEGUARDING_LEAD, "LANTERN"),
            new SampleUser("governance", Role.GOVERNANCE, null),
            new SampleUser("admin", Role.ADMIN, null),
            new SampleUser("admin2", Role.ADMIN, null));

    private final UserLedger ledger;
    private final UserQueries users;
    private final PasswordEncoder encoder;

    SampleUsers(UserLedger ledger, UserQueries users, PasswordEncoder encoder) {
        this.ledger = ledger;
        this.users = users;
        this.encoder = encoder;
    }

    public void create(LocalDate asOf) {
        ledger.markInstallation(SystemViewers.SETUP, true, asOf);
        createMissing();
    }

    /** Creates the users that a sample of an older version lacks. */
    public void createMissing() {
        Set<String> existing = users.findRights(
                        SystemViewers.SIGN_IN,
                        ALL.stream().map(SampleUser::name).toList())
                .keySet();
        ALL.stream().filter(user -> !existing.contains(user.name())).forEach(user -> {
            ledger.create(
                    SystemViewers.SETUP,
                    new UserLedger.NewUser(user.name(), encoder.encode(PASSWORD), user.role(), user.provider(), true));
        });
    }
}
