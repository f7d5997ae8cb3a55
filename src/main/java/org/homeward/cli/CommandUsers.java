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
 * As whom a command looks. By the token of somebody who signed in; only in a private sample by a sample user's name alone.
 */
@Component
public class CommandUsers {

    private static final String SAMPLE_USER = "analyst";

    private final AuthenticationManager whoComes;
    private final UserDetailsService users;
    private final String fromEnvironment;

    CommandUsers(
            AuthenticationManager whoComes,
            UserDetailsService users,
            @Value("${HOMEWARD_TOKEN:}") String fromEnvironment) {
        this.whoComes = whoComes;
        this.users = users;
        this.fromEnvironment = fromEnvironment;
    }

    /**
     * @param named the value of {@code --as}
     * @param tokenFile the value of {@code --token-file}, which goes before the environment
     * @throws NoCommandUser with what to do instead
     */
    public Viewer get(@Nullable String named, @Nullable String tokenFile) {
        if (tokenFile != null || !fromEnvironment.isBlank()) {
            if (named != null) {
                throw new NoCommandUser("A token says who asks. Leave out --as.");
            }
            return byToken(tokenFile == null ? fromEnvironment : read(tokenFile));
        }
        return byName(named);
    }

    private Viewer byToken(String token) {
        try {
            return viewer(whoComes.authenticate(new ApiToken(token.strip())).getPrincipal());
        } catch (AuthenticationException refused) {
            throw new NoCommandUser(
                    "This token does not hold, or holds no more. Sign in and make another under your name.");
        }
    }

    private Viewer byName(@Nullable String named) {
        try {
            UserPrincipal principal = (UserPrincipal) users.loadUserByUsername(named == null ? SAMPLE_USER : named);
            if (principal.status().sample() && principal.isEnabled()) {
                return principal.viewer();
            }
        } catch (AuthenticationException unknown) {
            // The same answer as for somebody who is no sample user.
        }
        throw new NoCommandUser(
                named == null
                        ? "Say who asks: sign in, make a token under your name, and give it by --token-file or HOMEWARD_TOKEN."
                        : "--as works for the users of a private sample alone. Sign in, make a token under your name, and give"
                                + " it by --token-file or HOMEWARD_TOKEN.");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new NoCommandUser("The file with the token cannot be read: " + file);
        }
    }

    private static Viewer viewer(@Nullable Object authenticated) {
        if (authenticated instanceof UserPrincipal principal) {
            return principal.viewer();
        }
        throw new NoCommandUser("This token holds for nobody.");
    }
}
