package org.homeward.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A sign-in carries the token of the sign-in page that it was sent from. Vaadin exempts the sign-in from it, and another site could
 * sign a user in under a name of its choice, to read afterwards what the user does there.
 */
public final class SignInTokenFilter extends OncePerRequestFilter {

    private static final String SIGN_IN = "/sign-in";

    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && request.getServletPath().equals(SIGN_IN) && !isFromThePage(request)) {
            response.sendRedirect(
                    SIGN_IN + "?ended=" + SessionEndReason.SIGN_IN_PAGE.name().toLowerCase(Locale.ROOT));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isFromThePage(HttpServletRequest request) {
        CsrfToken known = tokens.loadToken(request);
        String given = known == null ? null : masked.resolveCsrfTokenValue(request, known);
        return known != null
                && given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), known.getToken().getBytes(StandardCharsets.UTF_8));
    }
}
