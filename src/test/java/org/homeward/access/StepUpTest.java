package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.access.UserPrincipal.AccountStatus;
import org.homeward.access.UserPrincipal.Factor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A code is fresh for five minutes; who has no second factor is not asked. */
class StepUpTest {

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    private static final StepUp STEP_UP = new StepUp(new CurrentViewer(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_code_of_five_minutes_ago_is_fresh_and_an_older_one_is_not() {
        signIn(Factor.ENTERED, NOW.minus(StepUp.FRESH));
        assertThatCode(STEP_UP::require).doesNotThrowAnyException();

        signIn(Factor.ENTERED, NOW.minus(StepUp.FRESH).minusMillis(1));
        assertThatThrownBy(STEP_UP::require).isInstanceOf(StepUp.Required.class);
    }

    @Test
    void who_has_no_second_factor_is_not_asked() {
        signIn(Factor.NONE, null);

        assertThatCode(STEP_UP::require).doesNotThrowAnyException();
    }

    private static void signIn(Factor factor, @Nullable Instant at) {
        UserPrincipal principal =
                new UserPrincipal(Viewer.of("ann", Role.ANALYST), "", AccountStatus.ACTIVE).withFactor(factor, at);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }
}
