package org.homeward.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import java.util.List;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Authorisation.Rule;
import org.homeward.access.session.RegisterSession;
import org.homeward.access.session.SessionFilter;
import org.homeward.access.session.UserSessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door: form sign-in for the screens, nothing without it but the sign-in page, its styles and the health word. */
@Configuration
public class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** By name and password at the sign-in page, by token at a terminal. */
    @Bean
    AuthenticationManager securityContextFilter(List<AuthenticationProvider> keepers) {
        return new ProviderManager(keepers);
    }

    /** Only where there is a web server. */
    @Configuration
    @EnableWebSecurity
    @ConditionalOnWebApplication
    static class FilterChains {

        @Bean
        SecurityFilterChain screens(HttpSecurity http, AuthenticationManager whoComes, UserSessions sessions)
                throws Exception {
            http.authenticationManager(whoComes);
            http.authorizeHttpRequests(paths -> {
                Authorisation.of(Kind.OPEN)
                        .forEach(way -> paths.requestMatchers(way.name()).permitAll());
                Authorisation.of(Kind.ENDPOINT)
                        .forEach(way -> paths.requestMatchers(way.name()).hasAnyRole(names(way)));
                Authorisation.of(Kind.FILE)
                        .forEach(way -> paths.requestMatchers("/export/" + way.name() + ".*")
                                .hasAnyRole(names(way)));
                paths.requestMatchers("/map/**", "/export/**").denyAll();
            });
            http.sessionManagement(
                    management -> management.sessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                            List.of(new ChangeSessionIdAuthenticationStrategy(), new RegisterSession(sessions)))));
            http.addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class);
            headers(http);
            return http.with(vaadin(), screens -> screens.loginView("/sign-in", "/sign-in"))
                    .build();
        }

        private static void headers(HttpSecurity http) throws Exception {
            http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.WITHOUT_SCRIPTS_OF_A_PAGE))
                    .permissionsPolicyHeader(policy -> policy.policy(ContentPolicy.NO_DEVICES))
                    .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .withObjectPostProcessor(headersFirst()));
        }

        /** Written only as an answer leaves, the headers were missing from those that a page or an error wrote by itself. */
        private static ObjectPostProcessor<HeaderWriterFilter> headersFirst() {
            return new ObjectPostProcessor<>() {
                @Override
                public <O extends HeaderWriterFilter> O postProcess(O headers) {
                    headers.setShouldWriteHeadersEagerly(true);
                    return headers;
                }
            };
        }

        private static String[] names(Rule way) {
            return way.roles().stream().map(Role::name).toArray(String[]::new);
        }
    }
}
