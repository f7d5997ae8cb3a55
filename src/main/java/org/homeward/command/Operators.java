package org.homeward.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homeward.access.OperatorToken;
import org.homeward.access.SignedIn;
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
public class Operators {

    private static final String SAMPLE_USER = "analyst";

    private final AuthenticationManager whoComes;
    private final UserDetailsService users;
    private final String fromEnvironment;

    Operators(
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
     * @throws NoOperator with what to do instead
     */
    public Viewer get(@Nullable String named, @Nullable String tokenFile) {
        if (tokenFile != null || !fromEnvironment.isBlank()) {
            if (named != null) {
                throw new NoOperator("A token says who asks. Leave out --as.");
            }
            return byToken(tokenFile == null ? fromEnvironment : read(tokenFile));
        }
        return byName(named);
    }

    private Viewer byToken(String token) {
        try {
            return viewer(whoComes.authenticate(new OperatorToken(token.strip())).getPrincipal());
        } catch (AuthenticationException refused) {
            throw new NoOperator("This token does not hold, or holds no more. Sign in and make another under your name.");
        }
    }

    private Viewer byName(@Nullable String named) {
        try {
            SignedIn who = (SignedIn) users.loadUserByUsername(named == null ? SAMPLE_USER : named);
            if (who.standing().sample() && who.isEnabled()) {
                return who.viewer();
            }
        } catch (AuthenticationException unknown) {
            // The same answer as for somebody who is no sample user.
        }
        throw new NoOperator(
                named == null
                        ? "Say who asks: sign in, make a token under your name, and give it by --token-file or HOMEWARD_TOKEN."
                        : "--as works for the users of a private sample alone. Sign in, make a token under your name, and give"
                                + " it by --token-file or HOMEWARD_TOKEN.");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new NoOperator("The file with the token cannot be read: " + file);
        }
    }

    private static Viewer viewer(@Nullable Object principal) {
        if (principal instanceof SignedIn who) {
            return who.viewer();
        }
        throw new NoOperator("This token holds for nobody.");
    }
}
