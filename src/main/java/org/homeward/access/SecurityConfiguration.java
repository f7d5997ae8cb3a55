package org.homeward.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Authorisation.Way;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door: form sign-in for the screens, nothing without it but the sign-in page, its styles and the health word. */
@Configuration
public class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** Only where there is a web server. */
    @Configuration
    @EnableWebSecurity
    @ConditionalOnWebApplication
    static class Door {

        @Bean
        SecurityFilterChain screens(HttpSecurity http) throws Exception {
            http.authorizeHttpRequests(paths -> {
                Authorisation.of(Kind.OPEN)
                        .forEach(way -> paths.requestMatchers(way.name()).permitAll());
                Authorisation.of(Kind.REPLY)
                        .forEach(way -> paths.requestMatchers(way.name()).hasAnyRole(names(way)));
                paths.requestMatchers("/map/**").denyAll();
            });
            http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
            return http.with(vaadin(), screens -> screens.loginView("/sign-in", "/sign-in"))
                    .build();
        }

        private static String[] names(Way way) {
            return way.roles().stream().map(Role::name).toArray(String[]::new);
        }
    }
}
