package org.homeward.users.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.util.List;
import org.homeward.access.OwnAddress;
import org.homeward.access.StepUp;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.access.Viewer;
import org.homeward.access.session.UserSessions;
import org.homeward.users.Passkeys;
import org.homeward.users.Passkeys.Passkey;
import org.homeward.users.ui.PasskeyPrompt.Failure;
import org.springframework.stereotype.Component;

/** What users may do with their own passkeys. A challenge stays in the session: whoever asked waits for its answer. */
@Component
class PasskeySelfService {

    private final Passkeys passkeys;
    private final StepUp stepUp;
    private final UserSessions sessions;
    private final OwnAddress address;
    private final Clock clock;

    PasskeySelfService(Passkeys passkeys, StepUp stepUp, UserSessions sessions, OwnAddress address, Clock clock) {
        this.passkeys = passkeys;
        this.stepUp = stepUp;
        this.sessions = sessions;
        this.address = address;
        this.clock = clock;
    }

    List<Passkey> list(Viewer viewer) {
        return passkeys.list(viewer);
    }

    boolean exist(Viewer viewer) {
        return passkeys.exist(viewer);
    }

    void requireFreshCode() {
        stepUp.require();
    }

    /** @param prompt says why no passkey was added, if none was */
    void add(Viewer viewer, PasskeyPrompt prompt, String label, Runnable added) {
        stepUp.require();
        var challenge = passkeys.beginToAdd(viewer);
        prompt.add(
                challenge.json(),
                address.origin(),
                answer -> {
                    if (passkeys.add(viewer, challenge, label, answer)) {
                        added.run();
                    } else {
                        prompt.refuse(text("users.passkeys.add.refused"));
                    }
                },
                failure -> prompt.refuse(text(failure, text("users.passkeys.add.none"))));
    }

    /** Once a passkey has signed, this session continues as one with a second factor. */
    void enter(UserPrincipal principal, PasskeyPrompt prompt, Runnable entered) {
        var challenge = passkeys.begin(principal.viewer());
        prompt.use(
                challenge.json(),
                address.origin(),
                answer -> {
                    if (passkeys.enter(principal.viewer(), challenge, answer)) {
                        sessions.renew(
                                VaadinSession.getCurrent().getSession().getId(),
                                principal.withFactor(Factor.ENTERED, clock.instant()));
                        entered.run();
                    } else {
                        prompt.refuse(text("users.passkey.refused"));
                    }
                },
                failure -> prompt.refuse(text(failure, text("users.passkey.none"))));
    }

    void remove(Viewer viewer, long id) {
        stepUp.require();
        passkeys.remove(viewer, id);
    }

    private String text(Failure failure, String none) {
        return switch (failure) {
            case ELSEWHERE -> text("users.passkey.elsewhere", address.origin());
            case UNSUPPORTED -> text("users.passkey.unsupported");
            case NONE -> none;
        };
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
