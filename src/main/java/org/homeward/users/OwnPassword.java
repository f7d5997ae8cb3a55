package org.homeward.users;

import java.util.function.Consumer;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.Factor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Changes the password of the signed-in user. Their tokens and their other sessions end. */
@Component
public class OwnPassword {

    /** The outcome of a change. */
    public enum Outcome {
        CHANGED,
        WRONG,
        SAME
    }

    private final PasswordAuthenticationProvider passwords;
    private final UserQueries users;
    private final UserLedger ledger;
    private final PasswordEncoder encoder;

    OwnPassword(
            PasswordAuthenticationProvider passwords, UserQueries users, UserLedger ledger, PasswordEncoder encoder) {
        this.passwords = passwords;
        this.users = users;
        this.ledger = ledger;
        this.encoder = encoder;
    }

    /** Whether the user signed in with first credentials, which are used up by that: there is no old password to ask for. */
    public boolean usedFirstCredentials(UserPrincipal principal) {
        return users.findSignIn(SystemViewers.SIGN_IN, principal.getUsername())
                .filter(now -> !now.hasPassword()
                        && now.status().rightsVersion() == principal.status().rightsVersion())
                .isPresent();
    }

    /**
     * @param old ignored after first credentials
     * @param chosen a password in which {@link PasswordRule} finds no fault
     * @param renewal receives the user with their new rights
     * @throws IllegalStateException if the user signed in by single sign-on, whose claims limit what the account here gives: the password
     *     would outlast them, and open all of it
     */
    public Outcome change(UserPrincipal principal, String old, String chosen, Consumer<UserPrincipal> renewal) {
        if (principal.status().factor() == Factor.AT_PROVIDER) {
            throw new IllegalStateException("Passwords of single sign-on are changed at its provider.");
        }
        if (!usedFirstCredentials(principal) && !passwords.isPassword(principal.getUsername(), old)) {
            return Outcome.WRONG;
        }
        if (old.equals(chosen)) {
            return Outcome.SAME;
        }
        if (PasswordRule.find(chosen, principal.getUsername()).isPresent()) {
            throw new IllegalArgumentException(
                    "The password breaks PasswordRule. Check it with PasswordRule.find before the change.");
        }
        ledger.setPassword(principal.viewer(), String.valueOf(encoder.encode(chosen)));
        UserPrincipal renewed = users.findSignIn(SystemViewers.SIGN_IN, principal.getUsername())
                .orElseThrow()
                .withFactor(principal.status().factor(), principal.status().factorAt());
        renewed.eraseCredentials();
        renewal.accept(renewed);
        return Outcome.CHANGED;
    }
}
