package org.homeward.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.users.PasswordRule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026!",
                "Passwordpassword",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "abababababab",
                "Safeguarding1!",
                "eldermere2026",
                "abcdefghijklmnop",
                "0987654321098"
            })
    void what_a_guesser_begins_with_is_refused(String password) {
        assertThat(PasswordRule.find(password, "ann")).contains(Fault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp over a quiet door", "tarn-heron-gravel-9", "kx7v-m2pq-9tws", "zwölf graue Türen"})
    void what_nobody_guesses_is_kept(String password) {
        assertThat(PasswordRule.find(password, "ann")).isEmpty();
    }

    @Test
    void short_long_and_named_ones_are_refused() {
        assertThat(PasswordRule.find("elevenchars", "ann")).contains(Fault.SHORT);
        assertThat(PasswordRule.find("x1".repeat(101), "ann")).contains(Fault.LONG);
        assertThat(PasswordRule.find("grey-Ann.Lee-heron", "ann.lee")).contains(Fault.NAME);
    }

    @Test
    void a_drawn_one_is_kept_and_never_drawn_twice() {
        InitialPassword first = new InitialPassword();
        String drawn = first.random();

        assertThat(PasswordRule.find(drawn, "ann")).isEmpty();
        assertThat(drawn).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}").isNotEqualTo(first.random());
    }
}
