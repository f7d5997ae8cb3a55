package org.homeward.users;

import java.time.Clock;
import org.homeward.access.ApiToken;
import org.homeward.access.UserPrincipal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Authenticates by a command-line access token, as the user who created it, with their current rights. */
@Component
class TokenAuthenticationProvider implements AuthenticationProvider {

    private final ApiTokenQueries tokens;
    private final UserQueries users;
    private final Clock clock;

    TokenAuthenticationProvider(ApiTokenQueries tokens, UserQueries users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        UserPrincipal principal = tokens.findUser(SystemViewers.SIGN_IN, ((ApiToken) request).sha256(), clock.instant())
                .flatMap(name -> users.findSignIn(SystemViewers.SIGN_IN, name))
                .filter(UserPrincipal::isEnabled)
                .orElseThrow(() -> new BadCredentialsException("Token refused."));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> type) {
        return ApiToken.class.isAssignableFrom(type);
    }
}
