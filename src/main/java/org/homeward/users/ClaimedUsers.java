package org.homeward.users;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.ProviderClaims;
import org.homeward.access.SingleSignOnSettings;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.UserPrincipal.Factor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Authenticates users of the provider of single sign-on. Who they are follows from their claims, limited by an account of the same name where
 * there is one; see {@link ClaimedRights}. Refused are users whose account is disabled or belongs to a sample, who used no second factor
 * where one is required, and whose claims give no rights. A refusal is audited without a name and does not say why.
 */
@Component
class ClaimedUsers implements AuthenticationProvider {

    private final SingleSignOnSettings settings;
    private final UserQueries users;
    private final LoginAttemptLedger attempts;
    private final boolean factorRequired;

    ClaimedUsers(
            SingleSignOnSettings settings,
            UserQueries users,
            LoginAttemptLedger attempts,
            @Value("${homeward.second-factor-required}") boolean factorRequired) {
        this.settings = settings;
        this.users = users;
        this.attempts = attempts;
        this.factorRequired = factorRequired;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        UserPrincipal principal = find(((ProviderClaims) request).claims()).orElseThrow(() -> {
            attempts.refused(SystemViewers.SIGN_IN, Optional.empty());
            return new BadCredentialsException("Sign-in by the provider refused.");
        });
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    @Override
    public boolean supports(Class<?> type) {
        return ProviderClaims.class.isAssignableFrom(type);
    }

    private Optional<UserPrincipal> find(Map<String, Object> claims) {
        ClaimedRights rights = new ClaimedRights(settings, claims);
        Optional<UserPrincipal> account = rights.name().flatMap(name -> users.findSignIn(SystemViewers.SIGN_IN, name));
        if (account.filter(found -> !found.isEnabled() || found.status().sample())
                        .isPresent()
                || factorRequired && !rights.hasSecondFactor()) {
            return Optional.empty();
        }
        return rights.within(account.map(UserPrincipal::viewer).orElse(null)).map(viewer -> {
            attempts.acceptedByProvider(viewer, rights.how());
            return new UserPrincipal(
                    viewer,
                    null,
                    new AccountStatus(
                            true,
                            false,
                            false,
                            account.map(found -> found.status().rightsVersion()).orElse(AccountStatus.NO_ACCOUNT),
                            Factor.AT_PROVIDER,
                            claims.get("auth_time") instanceof Instant at ? at : null));
        });
    }
}
