package org.homeward.support;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A real OpenID provider on the loopback interface, with users whose claims a test states. */
public final class OidcServer implements AutoCloseable {

    /** The secret of the client, and the password of every user. */
    public static final String SECRET = "a-secret-of-this-test";

    private final String issuer;
    private final ConfigurableApplicationContext running;

    private OidcServer(String issuer, ConfigurableApplicationContext running) {
        this.issuer = issuer;
        this.running = running;
    }

    /** @param claims of each user, by name */
    public static OidcServer start(int port, String redirect, Map<String, Map<String, Object>> claims) {
        String issuer = "http://localhost:" + port;
        Users users = new Users(issuer, redirect, claims, port);
        return new OidcServer(
                issuer,
                new SpringApplicationBuilder(Server.class)
                        .web(WebApplicationType.SERVLET)
                        .properties(Map.of("spring.config.name", "no-settings"))
                        .initializers(
                                context -> ((GenericApplicationContext) context).registerBean(Users.class, () -> users))
                        .run());
    }

    public String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        running.close();
    }

    /** What a test states of it. */
    private record Users(String issuer, String redirect, Map<String, Map<String, Object>> claims, int port) {}

    /** Not annotated as a configuration, which the application under test would find. */
    @EnableWebSecurity
    static class Server {

        @Bean
        TomcatServletWebServerFactory web(Users users) {
            TomcatServletWebServerFactory web = new TomcatServletWebServerFactory(users.port());
            // Its filters run only for an address that some servlet has.
            web.setRegisterDefaultServlet(true);
            return web;
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService accounts() {
            return name -> User.withUsername(name)
                    .password("{noop}" + SECRET)
                    .authorities("USER")
                    .build();
        }

        @Bean
        InMemoryRegisteredClientRepository clients(Users users) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                    .clientId("homeward")
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(users.redirect())
                    .scope("openid")
                    .scope("profile")
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings(Users users) {
            return AuthorizationServerSettings.builder().issuer(users.issuer()).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID("1")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Users users) {
            return token -> {
                String name = Objects.<Authentication>requireNonNull(token.getPrincipal())
                        .getName();
                token.getClaims().claims(claims -> {
                    claims.put("preferred_username", name);
                    claims.put("auth_time", Date.from(Instant.now()));
                    claims.putAll(users.claims().getOrDefault(name, Map.of()));
                });
            };
        }
    }
}
