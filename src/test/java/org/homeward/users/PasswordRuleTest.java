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
    void common_passwords_are_refused(String password) {
        assertThat(PasswordRule.find(password, "ann")).contains(Fault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamp over a quiet door", "tarn-heron-gravel-9", "kx7v-m2pq-9tws", "zwölf graue Türen"})
    void uncommon_passwords_are_accepted(String password) {
        assertThat(PasswordRule.find(password, "ann")).isEmpty();
    }

    @Test
    void short_and_long_passwords_and_those_with_the_user_name_are_refused() {
        assertThat(PasswordRule.find("elevenchars", "ann")).contains(Fault.SHORT);
        assertThat(PasswordRule.find("x1".repeat(101), "ann")).contains(Fault.LONG);
        assertThat(PasswordRule.find("grey-Ann.Lee-heron", "ann.lee")).contains(Fault.NAME);
    }

    @Test
    void an_initial_password_is_accepted_and_never_repeated() {
        InitialPassword passwords = new InitialPassword();
        String password = passwords.random();

        assertThat(PasswordRule.find(password, "ann")).isEmpty();
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}").isNotEqualTo(passwords.random());
    }
}
