package org.homeward.users;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.Factor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Authenticates by user name and password, or by the two halves of first credentials. An unknown name, a wrong password, a locked account, a disabled user: each is
 * counted, costs one verification and gets the same answer.
 */
@Component
public class PasswordAuthenticationProvider implements AuthenticationProvider {

    /** A verification takes 16 MB; unlimited parallel ones could exhaust the memory. */
    private static final int AT_ONCE = 4;

    /** A name that no user can have; replaces any input that is not a user name. */
    private static final String UNKNOWN_USER = "?";

    private final UserQueries users;
    private final LoginAttemptLedger attempts;
    private final FirstCredentials credentials;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String unknownUserHash;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Semaphore verifying = new Semaphore(AT_ONCE, true);

    PasswordAuthenticationProvider(
            UserQueries users,
            LoginAttemptLedger attempts,
            FirstCredentials credentials,
            PasswordEncoder encoder,
            Clock clock) {
        this.users = users;
        this.attempts = attempts;
        this.credentials = credentials;
        this.encoder = encoder;
        this.clock = clock;
        this.unknownUserHash = String.valueOf(encoder.encode("a password that nobody has"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String name = request.getName();
        String address = request.getDetails() instanceof WebAuthenticationDetails web ? identifyingAddress(web) : null;
        UserPrincipal principal = find(name, String.valueOf(request.getCredentials()), address)
                .orElseThrow(() -> new BadCredentialsException("Sign-in refused."));
        var authenticated =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        authenticated.setDetails(request.getDetails());
        return authenticated;
    }

    /** Whether this is the password of the user who is already signed in; a wrong one counts as a failed sign-in. */
    public boolean isPassword(String name, String password) {
        return find(name, password, null).isPresent();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private Optional<UserPrincipal> find(String typed, String password, @Nullable String address) {
        Instant now = clock.instant();
        String name = UserName.isFit(typed) ? typed : UNKNOWN_USER;
        boolean allowed = attempts.begin(SystemViewers.SIGN_IN, name, address, now);
        Optional<UserPrincipal> found = users.findSignIn(SystemViewers.SIGN_IN, name);
        boolean correct = verify(
                password,
                found.map(UserPrincipal::getPassword)
                        .filter(hash -> !hash.isEmpty())
                        .orElse(unknownUserHash));
        boolean mayOpen = allowed && found.filter(UserPrincipal::isEnabled).isPresent();
        boolean hasPassword = found.filter(UserPrincipal::hasPassword).isPresent();
        // Looked up for every name, so that the time taken tells nobody who has not signed in yet.
        boolean first =
                credentials.use(SystemViewers.SIGN_IN, mayOpen && !hasPassword ? name : UNKNOWN_USER, password, now);
        if (!mayOpen || !(hasPassword ? correct : first)) {
            attempts.refused(SystemViewers.SIGN_IN, found.map(UserPrincipal::getUsername));
            return Optional.empty();
        }
        if (found.get().status().factor() == Factor.TO_ENTER) {
            attempts.passwordAccepted(SystemViewers.SIGN_IN, address);
        } else {
            attempts.succeeded(SystemViewers.SIGN_IN, found.get().viewer(), address, now);
        }
        return found;
    }

    /**
     * A few at a time, because it is meant to be slow. Who waits for longer is refused as with a wrong password, known or not: hundreds of attempts at
     * once would otherwise hold every thread that serves a page.
     */
    private boolean verify(String password, String hash) {
        try {
            if (!verifying.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return encoder.matches(password, hash);
        } finally {
            verifying.release();
        }
    }

    /** The address, or null for loopback: that is the proxy or a terminal of this machine, and does not distinguish users. */
    private static @Nullable String identifyingAddress(WebAuthenticationDetails web) {
        try {
            String address = web.getRemoteAddress();
            return address == null || InetAddress.getByName(address).isLoopbackAddress() ? null : address;
        } catch (UnknownHostException unreadable) {
            return null;
        }
    }
}
