package org.homeward.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.access.ApiToken;
import org.homeward.access.UserPrincipal;
import org.homeward.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/**
 * Finds the user of a command: by the token of a signed-in user or, only in a private sample, by the name of a sample user.
 */
@Component
public class CommandUsers {

    private static final String SAMPLE_USER = "analyst";

    private final AuthenticationManager authenticationManager;
    private final UserDetailsService users;
    private final String fromEnvironment;

    CommandUsers(
            AuthenticationManager authenticationManager,
            UserDetailsService users,
            @Value("${HOMEWARD_TOKEN:}") String fromEnvironment) {
        this.authenticationManager = authenticationManager;
        this.users = users;
        this.fromEnvironment = fromEnvironment;
    }

    /** Whether a signed-in user asks, and not a sample user whom everybody may be. */
    public boolean hasToken(@Nullable String tokenFile) {
        return tokenFile != null || !fromEnvironment.isBlank();
    }

    /**
     * @param named the value of {@code --as}
     * @param tokenFile the value of {@code --token-file}, which takes precedence over the environment
     * @throws NoCommandUser with instructions
     */
    public Viewer get(@Nullable String named, @Nullable String tokenFile) {
        if (hasToken(tokenFile)) {
            if (named != null) {
                throw new NoCommandUser("The token already identifies the user. Leave out --as.");
            }
            return byToken(tokenFile == null ? fromEnvironment : read(tokenFile));
        }
        return byName(named);
    }

    private Viewer byToken(String token) {
        try {
            return viewer(authenticationManager
                    .authenticate(new ApiToken(token.strip()))
                    .getPrincipal());
        } catch (AuthenticationException refused) {
            throw new NoCommandUser(
                    "This token is not valid or has expired. Sign in and create another on the page Your sign-in.");
        }
    }

    private Viewer byName(@Nullable String named) {
        try {
            UserPrincipal principal = (UserPrincipal) users.loadUserByUsername(named == null ? SAMPLE_USER : named);
            if (principal.status().sample() && principal.isEnabled()) {
                return principal.viewer();
            }
        } catch (AuthenticationException unknown) {
            // The same message as for a user who is not a sample user.
        }
        throw new NoCommandUser(
                named == null
                        ? "No user is given. Sign in, create a token on the page Your sign-in, and pass it with"
                                + " --token-file or HOMEWARD_TOKEN."
                        : "--as works only for the users of a private sample. Sign in, create a token on the page Your sign-in,"
                                + " and pass it with --token-file or HOMEWARD_TOKEN.");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new NoCommandUser("The token file cannot be read: " + file + ". Check its path and who may read it.");
        }
    }

    private static Viewer viewer(@Nullable Object authenticated) {
        if (authenticated instanceof UserPrincipal principal) {
            return principal.viewer();
        }
        throw new NoCommandUser("This token belongs to no user.");
    }
}
