package org.homeward.users;

import java.util.function.Consumer;
import org.homeward.access.UserPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Changes the password of whoever is signed in. Their tokens and their other stays end with the old one. */
@Component
public class OwnPassword {

    /** What came of it. */
    public enum Outcome {
        CHANGED,
        WRONG,
        SAME
    }

    private final PasswordAuthenticationProvider keeper;
    private final UserQueries users;
    private final UserLedger ledger;
    private final PasswordEncoder encoder;

    OwnPassword(PasswordAuthenticationProvider keeper, UserQueries users, UserLedger ledger, PasswordEncoder encoder) {
        this.keeper = keeper;
        this.users = users;
        this.ledger = ledger;
        this.encoder = encoder;
    }

    /**
     * @param chosen one in which {@link PasswordRule} finds no fault
     * @param goingOn given the reader with the rights that they have from now on
     */
    public Outcome change(UserPrincipal principal, String old, String chosen, Consumer<UserPrincipal> goingOn) {
        if (!keeper.isPassword(principal.getUsername(), old)) {
            return Outcome.WRONG;
        }
        if (old.equals(chosen)) {
            return Outcome.SAME;
        }
        if (PasswordRule.find(chosen, principal.getUsername()).isPresent()) {
            throw new IllegalArgumentException("A faulty password is not kept.");
        }
        ledger.setPassword(principal.viewer(), String.valueOf(encoder.encode(chosen)));
        UserPrincipal renewed =
                users.findSignIn(SystemViewers.SIGN_IN, principal.getUsername()).orElseThrow();
        renewed.eraseCredentials();
        goingOn.accept(renewed);
        return Outcome.CHANGED;
    }
}
