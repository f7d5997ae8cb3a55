package org.homeward.users;

import static org.homeward.store.db.homeward.Tables.APP_USER;
import static org.homeward.store.db.homeward.Tables.FIRST_CREDENTIAL;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.Approval.Request;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.users.UserChangeRefused.Why;
import org.homeward.users.UserQueries.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks for changes of users and approves them. One administrator asks, another approves, and neither is the user concerned. An approved
 * change takes effect in the database, which lets the application change no role, scope or credential by itself.
 */
@Component
public class UserChangeLedger {

    private final ApprovalLedger approvals;
    private final UserQueries users;
    private final FirstCredentials credentials;

    UserChangeLedger(ApprovalLedger approvals, UserQueries users, FirstCredentials credentials) {
        this.approvals = approvals;
        this.users = users;
        this.credentials = credentials;
    }

    /**
     * Creates a waiting user, who has no password and cannot sign in, and asks for their role.
     *
     * @return the first half of the first credentials, for this administrator to hand over; shown once
     */
    public String askForNew(Viewer viewer, String name, Role role, String reason) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        if (!UserName.isFit(name)) {
            throw new UserChangeRefused(Why.NAME_UNFIT);
        }
        String half = credentials.random();
        Request request = new Request(ApprovalKind.NEW_USER, name, "", role.name(), reason);
        return approvals.ask(viewer, request, (dsl, id) -> {
            createWaiting(dsl, name, role);
            insertHalf(dsl, id, viewer, half);
            return half;
        });
    }

    public void askForRole(Viewer viewer, String name, Role role, String reason) {
        User user = find(viewer, name);
        ask(viewer, new Request(ApprovalKind.ROLE, name, user.role().name(), role.name(), reason));
    }

    /** @param districts codes; none means the whole partnership */
    public void askForDistricts(Viewer viewer, String name, Set<String> districts, String reason) {
        User user = find(viewer, name);
        ask(viewer, new Request(ApprovalKind.DISTRICTS, name, codes(user.districts()), codes(districts), reason));
    }

    /** @param provider code of the one provider whose records are in scope; null means any */
    public void askForProvider(Viewer viewer, String name, @Nullable String provider, String reason) {
        User user = find(viewer, name);
        ask(viewer, new Request(ApprovalKind.PROVIDER, name, code(user.provider()), code(provider), reason));
    }

    /**
     * Asks for new first credentials, for a user who lost their password or second factor, or who waits since an earlier request was
     * declined or expired.
     *
     * @return the first half, for this administrator to hand over; shown once
     */
    public String askForCredentials(Viewer viewer, String name, String reason) {
        User user = find(viewer, name);
        String half = credentials.random();
        Request request = user.waiting()
                ? new Request(ApprovalKind.NEW_USER, name, "", user.role().name(), reason)
                : new Request(ApprovalKind.CREDENTIALS, name, "", "", reason);
        return approvals.ask(viewer, request, (dsl, id) -> {
            insertHalf(dsl, id, viewer, half);
            return half;
        });
    }

    public void askForEnabling(Viewer viewer, String name, String reason) {
        find(viewer, name);
        ask(viewer, new Request(ApprovalKind.ENABLING, name, "disabled", "enabled", reason));
    }

    /** For a {@linkplain Role#keepsWatch role that keeps watch}; {@link UserLedger#disable} disables anybody else at once. */
    public void askForDisabling(Viewer viewer, String name, String reason) {
        find(viewer, name);
        ask(viewer, new Request(ApprovalKind.DISABLING, name, "enabled", "disabled", reason));
    }

    /**
     * The second administrator approves, and the change takes effect.
     *
     * @return the second half of the first credentials, which only this administrator sees and only once, where there are any
     */
    public Optional<String> approve(Viewer viewer, Approval request, String reason) {
        AdministratorCheck.onlyAdministrators(viewer, request.subject());
        if (!request.before().equals(valueNow(find(viewer, request.subject()), request.kind()))) {
            throw new UserChangeRefused(Why.CHANGED_SINCE);
        }
        String half = credentials.random();
        return approvals.approve(viewer, request.id(), reason, (dsl, approved) -> {
            if (takesAnAdministrator(approved) && UserLedger.administrators(dsl) < 2) {
                throw new UserChangeRefused(Why.TWO_MUST_REMAIN);
            }
            if (approved.kind() != ApprovalKind.NEW_USER && approved.kind() != ApprovalKind.CREDENTIALS) {
                return Optional.empty();
            }
            insertHalf(dsl, approved.id(), viewer, half);
            return Optional.of(half);
        });
    }

    /** The second administrator declines, or the first one withdraws the request. A waiting user keeps waiting. */
    public void decline(Viewer viewer, Approval request, String reason) {
        AdministratorCheck.onlyAdministrators(viewer, request.subject());
        approvals.decline(viewer, request.id(), reason);
    }

    private void ask(Viewer viewer, Request request) {
        if (request.before().equals(request.after())) {
            throw new UserChangeRefused(Why.UNCHANGED);
        }
        approvals.ask(viewer, request);
    }

    private User find(Viewer viewer, String name) {
        AdministratorCheck.onlyAdministrators(viewer, name);
        return users.list(viewer).stream()
                .filter(user -> user.name().equals(name))
                .findAny()
                .orElseThrow(() -> new UserChangeRefused(Why.NAME_UNFIT));
    }

    private static String valueNow(User user, ApprovalKind kind) {
        return switch (kind) {
            case ROLE -> user.role().name();
            case DISTRICTS -> codes(user.districts());
            case PROVIDER -> code(user.provider());
            case ENABLING, DISABLING -> user.disabled() ? "disabled" : "enabled";
            default -> "";
        };
    }

    private static boolean takesAnAdministrator(Approval approved) {
        return approved.kind() == ApprovalKind.DISABLING
                || approved.kind() == ApprovalKind.ROLE && approved.before().equals(Role.ADMIN.name());
    }

    private static void createWaiting(DSLContext dsl, String name, Role role) {
        int created = dsl.insertInto(APP_USER)
                .set(APP_USER.NAME, name)
                .set(APP_USER.PASSWORD_HASH, "")
                .set(APP_USER.ROLE, role.name())
                .set(APP_USER.WAITING, true)
                .set(APP_USER.PASSWORD_DUE, true)
                .onConflictDoNothing()
                .execute();
        if (created == 0) {
            throw new UserChangeRefused(Why.NAME_TAKEN);
        }
    }

    private static void insertHalf(DSLContext dsl, long id, Viewer holder, String half) {
        dsl.insertInto(FIRST_CREDENTIAL)
                .set(FIRST_CREDENTIAL.APPROVAL_ID, id)
                .set(FIRST_CREDENTIAL.HOLDER, holder.name())
                .set(FIRST_CREDENTIAL.HALF_SHA256, FirstCredentials.sha256(half))
                .execute();
    }

    private static String codes(Set<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }

    private static String code(@Nullable String code) {
        return code == null ? "" : code;
    }
}
