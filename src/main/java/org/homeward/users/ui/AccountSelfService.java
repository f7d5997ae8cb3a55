package org.homeward.users.ui;

import com.vaadin.flow.server.VaadinSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.access.ApiToken;
import org.homeward.access.StepUp;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.access.Viewer;
import org.homeward.access.session.SessionEndReason;
import org.homeward.access.session.UserSession;
import org.homeward.access.session.UserSessions;
import org.homeward.users.ApiTokenLedger;
import org.homeward.users.ApiTokenQueries;
import org.homeward.users.OwnPassword;
import org.homeward.users.SecondFactor;
import org.homeward.users.UserQueries;
import org.springframework.stereotype.Component;

/** What users may do with their own account. */
@Component
class AccountSelfService {

    private final OwnPassword password;
    private final ApiTokenLedger tokens;
    private final ApiTokenQueries tokenQueries;
    private final UserQueries users;
    private final SecondFactor factor;
    private final StepUp stepUp;
    private final UserSessions sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccountSelfService(
            OwnPassword password,
            ApiTokenLedger tokens,
            ApiTokenQueries tokenQueries,
            UserQueries users,
            SecondFactor factor,
            StepUp stepUp,
            UserSessions sessions,
            Clock clock) {
        this.password = password;
        this.tokens = tokens;
        this.tokenQueries = tokenQueries;
        this.users = users;
        this.factor = factor;
        this.stepUp = stepUp;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Changes the password, which ends every other session of the user; this one continues. */
    OwnPassword.Outcome changePassword(UserPrincipal principal, String old, String chosen) {
        return password.change(principal, old, chosen, this::renewSession);
    }

    /** Whether the user signed in with first credentials and has no password yet. */
    boolean usedFirstCredentials(UserPrincipal principal) {
        return password.usedFirstCredentials(principal);
    }

    /** When first credentials opened the account. */
    Optional<Instant> firstUse(Viewer viewer) {
        return users.findFirstUse(viewer);
    }

    Optional<SecondFactor.Setup> beginFactor(Viewer viewer) {
        return factor.begin(viewer);
    }

    /** Whether the code is right; then this session continues as one with a second factor. */
    boolean enterCode(UserPrincipal principal, String code, boolean settingUp) {
        boolean right = settingUp ? factor.confirm(principal.viewer(), code) : factor.enter(principal.viewer(), code);
        if (right) {
            sessions.renew(
                    VaadinSession.getCurrent().getSession().getId(),
                    principal.withFactor(Factor.ENTERED, clock.instant()));
        }
        return right;
    }

    private void renewSession(UserPrincipal renewed) {
        String session = VaadinSession.getCurrent().getSession().getId();
        sessions.renew(session, renewed);
        sessions.endOthers(renewed.getUsername(), session, SessionEndReason.EVERYWHERE);
    }

    List<UserSession> sessions(Viewer viewer) {
        return sessions.of(viewer.name());
    }

    /** Ends all sessions of the viewer, including this one. */
    void signOutEverywhere(Viewer viewer) {
        sessions.endWhere(
                session -> session.principal().getUsername().equals(viewer.name()), SessionEndReason.EVERYWHERE);
    }

    ApiToken makeToken(Viewer viewer) {
        stepUp.require();
        ApiToken token = ApiToken.random(random);
        tokens.make(viewer, token.sha256(), clock.instant());
        return token;
    }

    void revokeTokens(Viewer viewer) {
        tokens.revokeAll(viewer, clock.instant());
    }

    List<Instant> expiries(Viewer viewer) {
        return tokenQueries.listExpiries(viewer, clock.instant());
    }
}
