package org.homeward.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.access.session.UserSessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Single sign-on: the authorization code flow of OpenID Connect, with state, nonce and PKCE. The provider is asked for its addresses at the
 * first sign-in, so that Homeward starts without it. Its tokens are not kept.
 */
public final class SingleSignOn {

    private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
    private static final String NAME = "oidc";

    /** Where a browser leaves for the provider. */
    public static final String BEGIN = "sign-in/provider/" + NAME;

    /** The same, for somebody who shall enter their second factor again. */
    public static final String BEGIN_AGAIN = BEGIN + "?" + SingleSignOn.AGAIN;

    private static final String AGAIN = "again";
    private static final String ANSWER = "/sign-in/answer/" + NAME;

    private final SingleSignOnSettings settings;
    private final ClientRegistrationRepository provider;

    SingleSignOn(SingleSignOnSettings settings) {
        this.settings = settings;
        this.provider = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(SingleSignOnSettings settings) {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(NAME)
                .clientId(settings.client())
                .clientSecret(settings.secret())
                .redirectUri(settings.address() + ANSWER)
                .scope("openid", "profile")
                .build();
    }

    /** What handles its addresses, in this order. */
    List<Filter> filters(AuthenticationManager users, SessionAuthenticationStrategy registering) {
        return List.of(
                new SameSiteFilter(),
                new OAuth2AuthorizationRequestRedirectFilter(requests()),
                new AnswerFilter(provider, users, registering));
    }

    /** With the age of a sign-in at the provider, so that it says when that was; again and now, where that is asked for. */
    private OAuth2AuthorizationRequestResolver requests() {
        DefaultOAuth2AuthorizationRequestResolver usual =
                new DefaultOAuth2AuthorizationRequestResolver(provider, "/sign-in/provider");
        usual.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request ->
                        request.additionalParameters(more -> more.put("max_age", UserSessions.LONGEST.toSeconds()))));
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return freshly(request, usual.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String name) {
                return freshly(request, usual.resolve(request, name));
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest freshly(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
        return usual == null || request.getParameter(AGAIN) == null
                ? usual
                : OAuth2AuthorizationRequest.from(usual)
                        .additionalParameters(more -> {
                            more.put("prompt", "login");
                            more.put("max_age", Duration.ZERO.toSeconds());
                        })
                        .build();
    }

    /**
     * The cookie of the session is sent for requests from this site only, and the provider's answer comes from another. So an answer without a
     * session gets a page that asks for the same address again, this time from here.
     */
    private static final class SameSiteFilter extends OncePerRequestFilter {

        private static final String HERE = "here";

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String code = request.getParameter("code");
            String state = request.getParameter("state");
            if (!request.getServletPath().equals(ANSWER)
                    || request.isRequestedSessionIdValid()
                    || request.getParameter(HERE) != null
                    || code == null
                    || state == null) {
                chain.doFilter(request, response);
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter()
                    .write("<!doctype html><title>Homeward</title><meta http-equiv=\"refresh\" content=\"0;url=" + NAME
                            + "?" + HERE + "&amp;code=" + encoded(code) + "&amp;state=" + encoded(state) + "\">");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** Accepts the provider's answer, and signs in the user whom it names. */
    private static final class AnswerFilter extends OAuth2LoginAuthenticationFilter {

        private final AuthenticationManager users;

        AnswerFilter(
                ClientRegistrationRepository provider,
                AuthenticationManager users,
                SessionAuthenticationStrategy registering) {
            super(provider, new NoStoredTokens(), ANSWER);
            this.users = users;
            setAuthenticationManager(new ProviderManager(new OidcAuthorizationCodeAuthenticationProvider(
                    new RestClientAuthorizationCodeTokenResponseClient(),
                    request -> new DefaultOidcUser(Set.of(), request.getIdToken()))));
            setSessionAuthenticationStrategy(registering);
            setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            setAuthenticationSuccessHandler(new SimpleUrlAuthenticationSuccessHandler("/"));
            setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler("/sign-in?error"));
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            return users.authenticate(new ProviderClaims(claims(request, response)));
        }

        /** None where the answer was not accepted; it is refused and audited like one that gives no rights. */
        private Map<String, Object> claims(HttpServletRequest request, HttpServletResponse response) {
            try {
                return super.attemptAuthentication(request, response).getPrincipal() instanceof OidcUser user
                        ? user.getClaims()
                        : Map.of();
            } catch (AuthenticationException refused) {
                LOG.warn("An answer of the provider of single sign-on was refused: {}", code(refused));
                return Map.of();
            }
        }
    }

    /** For the log, and never the description: anybody can send one, with lines of its own in it. */
    static String code(AuthenticationException refused) {
        String code = refused instanceof OAuth2AuthenticationException coded
                ? coded.getError().getErrorCode()
                : refused.getClass().getSimpleName();
        return code.matches("[A-Za-z0-9_.-]{1,60}") ? code : "unreadable";
    }

    /** Homeward asks the provider for nothing after a sign-in. */
    private static final class NoStoredTokens implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String name, Authentication user, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication user,
                HttpServletRequest request,
                HttpServletResponse response) {
            // Not kept.
        }

        @Override
        public void removeAuthorizedClient(
                String name, Authentication user, HttpServletRequest request, HttpServletResponse response) {
            // Nothing was kept.
        }
    }
}
