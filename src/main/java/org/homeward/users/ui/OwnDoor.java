package org.homeward.users.ui;

import com.vaadin.flow.server.VaadinSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homeward.access.OperatorToken;
import org.homeward.access.SignedIn;
import org.homeward.access.Viewer;
import org.homeward.access.session.Ended;
import org.homeward.access.session.Stay;
import org.homeward.access.session.Stays;
import org.homeward.users.OperatorTokenLedger;
import org.homeward.users.OperatorTokenQueries;
import org.homeward.users.OwnPassword;
import org.springframework.stereotype.Component;

/** What a reader may do about their own way in. */
@Component
class OwnDoor {

    private final OwnPassword password;
    private final OperatorTokenLedger tokens;
    private final OperatorTokenQueries held;
    private final Stays stays;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OwnDoor(
            OwnPassword password, OperatorTokenLedger tokens, OperatorTokenQueries held, Stays stays, Clock clock) {
        this.password = password;
        this.tokens = tokens;
        this.held = held;
        this.stays = stays;
        this.clock = clock;
    }

    /** A changed password ends every other stay of the reader; this one goes on. */
    OwnPassword.Outcome changePassword(SignedIn who, String old, String chosen) {
        return password.change(who, old, chosen, this::goOn);
    }

    private void goOn(SignedIn renewed) {
        String session = VaadinSession.getCurrent().getSession().getId();
        stays.renew(session, renewed);
        stays.endOthers(renewed.getUsername(), session, Ended.EVERYWHERE);
    }

    List<Stay> stays(Viewer viewer) {
        return stays.of(viewer.name());
    }

    /** Everywhere means here as well. */
    void signOutEverywhere(Viewer viewer) {
        stays.endWhere(stay -> stay.who().getUsername().equals(viewer.name()), Ended.EVERYWHERE);
    }

    OperatorToken makeToken(Viewer viewer) {
        OperatorToken token = OperatorToken.drawn(random);
        tokens.make(viewer, token.sha256(), clock.instant());
        return token;
    }

    void revokeTokens(Viewer viewer) {
        tokens.revokeAll(viewer, clock.instant());
    }

    List<Instant> expiries(Viewer viewer) {
        return held.listExpiries(viewer, clock.instant());
    }
}
