package org.homeward.users;

import java.time.Clock;
import org.homeward.access.OperatorToken;
import org.homeward.access.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Lets in by an operator's token, as the user who made it, with their rights of now. */
@Component
class TokenKeeper implements AuthenticationProvider {

    private final OperatorTokenQueries tokens;
    private final UserQueries users;
    private final Clock clock;

    TokenKeeper(OperatorTokenQueries tokens, UserQueries users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        SignedIn who = tokens.findUser(SystemViewers.DOOR, ((OperatorToken) asked).sha256(), clock.instant())
                .flatMap(name -> users.findSignIn(SystemViewers.DOOR, name))
                .filter(SignedIn::isEnabled)
                .orElseThrow(() -> new BadCredentialsException("Not let in."));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> asked) {
        return OperatorToken.class.isAssignableFrom(asked);
    }
}
