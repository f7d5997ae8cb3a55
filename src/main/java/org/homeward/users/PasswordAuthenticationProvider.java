package org.homeward.users;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.homeward.access.UserPrincipal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Lets in by name and password. A name that nobody has, a wrong password, a locked account, a disabled user: each is counted,
 * each costs one verification, and each is answered alike.
 */
@Component
public class PasswordAuthenticationProvider implements AuthenticationProvider {

    /** A verification takes 16 MB: more than a few at once would be a way to stop the house. */
    private static final int AT_ONCE = 4;

    /** What no user can be called stands for whatever else was typed into the field. */
    private static final String NOBODY = "?";

    private final UserQueries users;
    private final LoginAttemptLedger tries;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodysHash;
    private final Semaphore verifying = new Semaphore(AT_ONCE, true);

    PasswordAuthenticationProvider(UserQueries users, LoginAttemptLedger tries, PasswordEncoder encoder, Clock clock) {
        this.users = users;
        this.tries = tries;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodysHash = String.valueOf(encoder.encode("a password that nobody has"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? telling(web) : null;
        UserPrincipal principal = find(name, String.valueOf(asked.getCredentials()), address)
                .orElseThrow(() -> new BadCredentialsException("Not let in."));
        var let = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        let.setDetails(asked.getDetails());
        return let;
    }

    /** Whether this is the password of the one who is signed in already; a wrong one counts as at the door. */
    public boolean isPassword(String name, String password) {
        return find(name, password, null).isPresent();
    }

    @Override
    public boolean supports(Class<?> asked) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(asked);
    }

    private Optional<UserPrincipal> find(String typed, String password, @Nullable String address) {
        Instant now = clock.instant();
        String name = UserName.isFit(typed) ? typed : NOBODY;
        boolean mayTry = tries.begin(SystemViewers.SIGN_IN, name, address, now);
        Optional<UserPrincipal> found = users.findSignIn(SystemViewers.SIGN_IN, name);
        boolean right = verify(password, found.map(UserPrincipal::getPassword).orElse(nobodysHash));
        if (!mayTry || !right || found.isEmpty() || !found.get().isEnabled()) {
            tries.refused(SystemViewers.SIGN_IN, found.map(UserPrincipal::getUsername));
            return Optional.empty();
        }
        tries.succeeded(SystemViewers.SIGN_IN, found.get().viewer(), address, now);
        return found;
    }

    private boolean verify(String password, String hash) {
        verifying.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            verifying.release();
        }
    }

    /** Loopback is the proxy, or a terminal of this machine: it does not tell one person from another. */
    private static @Nullable String telling(WebAuthenticationDetails web) {
        try {
            String address = web.getRemoteAddress();
            return address == null || InetAddress.getByName(address).isLoopbackAddress() ? null : address;
        } catch (UnknownHostException unreadable) {
            return null;
        }
    }
}
