package org.homeward.access;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import java.util.List;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Authorisation.Rule;
import org.homeward.access.session.AccessTokenFilter;
import org.homeward.access.session.RegisterSession;
import org.homeward.access.session.SessionFilter;
import org.homeward.access.session.SignInTokenFilter;
import org.homeward.access.session.UserSessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-in for the screens. Without it only the sign-in page, its styles and the health status are available. */
@Configuration
@EnableConfigurationProperties(SingleSignOnSettings.class)
public class SecurityConfiguration {

    /** The one address for programs to which something is sent. */
    private static final String SENDING = "/api/v1/imports";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** By user name and password at the sign-in page, by token on the command line. */
    @Bean
    AuthenticationManager authenticationManager(List<AuthenticationProvider> providers) {
        return new ProviderManager(providers);
    }

    /** Only where there is a web server. */
    @Configuration
    @EnableWebSecurity
    @ConditionalOnWebApplication
    static class FilterChains {

        /**
         * The addresses for programs: they read by an access token or by the session of a screen, and send sets of disclosures by a token
         * alone. They begin no session, keep nothing in one, and answer no other site.
         */
        @Bean
        @Order(1)
        SecurityFilterChain programs(
                HttpSecurity http, AuthenticationManager authenticationManager, UserSessions sessions)
                throws Exception {
            http.securityMatcher(ApiProblem.ADDRESSES + "**");
            http.authenticationManager(authenticationManager);
            http.authorizeHttpRequests(paths -> {
                Authorisation.of(Kind.ENDPOINT)
                        .filter(rule -> rule.name().startsWith(ApiProblem.ADDRESSES))
                        .forEach(rule -> paths.requestMatchers(HttpMethod.GET, rule.name())
                                .hasAnyRole(names(rule)));
                paths.requestMatchers(HttpMethod.POST, SENDING)
                        .hasAnyRole(
                                names(Authorisation.find(Kind.ENDPOINT, SENDING).orElseThrow()));
                paths.anyRequest().denyAll();
            });
            http.csrf(AbstractHttpConfigurer::disable);
            http.requestCache(AbstractHttpConfigurer::disable);
            http.sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.NEVER));
            AuthenticationEntryPoint notSignedIn =
                    (request, response, refused) -> ApiProblem.write(ApiProblem.notSignedIn(), response);
            http.exceptionHandling(refusals -> refusals.authenticationEntryPoint(notSignedIn)
                    .accessDeniedHandler((request, response, denied) ->
                            ApiProblem.write(ApiProblem.notFound(HttpStatus.FORBIDDEN), response)));
            http.addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class);
            http.addFilterBefore(
                    new AccessTokenFilter(authenticationManager, notSignedIn),
                    UsernamePasswordAuthenticationFilter.class);
            headers(http);
            return http.build();
        }

        @Bean
        SecurityFilterChain screens(
                HttpSecurity http,
                AuthenticationManager authenticationManager,
                UserSessions sessions,
                SingleSignOnSettings singleSignOn)
                throws Exception {
            http.authenticationManager(authenticationManager);
            http.authorizeHttpRequests(paths -> {
                Authorisation.of(Kind.OPEN)
                        .forEach(rule -> paths.requestMatchers(rule.name()).permitAll());
                Authorisation.of(Kind.ENDPOINT)
                        .forEach(rule -> paths.requestMatchers(rule.name()).hasAnyRole(names(rule)));
                paths.requestMatchers("/map/**").denyAll();
            });
            // Nothing of who used this browser before, such as an open page that reads as them, is left to who signs in
            // now.
            SessionFixationProtectionStrategy fresh = new SessionFixationProtectionStrategy();
            fresh.setMigrateSessionAttributes(false);
            SessionAuthenticationStrategy registering =
                    new CompositeSessionAuthenticationStrategy(List.of(fresh, new RegisterSession(sessions)));
            http.sessionManagement(management -> management.sessionAuthenticationStrategy(registering));
            http.addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class);
            http.addFilterBefore(new SignInTokenFilter(), UsernamePasswordAuthenticationFilter.class);
            if (singleSignOn.isOn()) {
                new SingleSignOn(singleSignOn)
                        .filters(authenticationManager, registering)
                        .forEach(filter -> http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class));
            }
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

        /**
         * Writes headers early. By default they are written as the response is committed, and were missing where a page or an
         * error wrote its own response.
         */
        private static ObjectPostProcessor<HeaderWriterFilter> headersFirst() {
            return new ObjectPostProcessor<>() {
                @Override
                public <O extends HeaderWriterFilter> O postProcess(O headers) {
                    headers.setShouldWriteHeadersEagerly(true);
                    return headers;
                }
            };
        }

        private static String[] names(Rule rule) {
            return rule.roles().stream().map(Role::name).toArray(String[]::new);
        }
    }
}
