package org.homeward.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** What a stranger sends as an answer of the provider writes no line into the log. */
class SingleSignOnLogTest {

    @Test
    void a_refused_answer_is_named_by_its_code() {
        assertThat(SingleSignOn.code(refused("access_denied"))).isEqualTo("access_denied");
        assertThat(SingleSignOn.code(new BadCredentialsException("Ada Example")))
                .isEqualTo("BadCredentialsException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n2026-01-01 INFO all is well", "Ada Example", "\u001b[2J"})
    void a_code_that_is_none_is_not_repeated(String code) {
        assertThat(SingleSignOn.code(refused(code))).isEqualTo("unreadable");
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, "Ada Example\nINFO", null));
    }
}
