package org.homeward.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.access.ApiToken;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a program in for one request by the access token in its header, with the rights of the user who created it. It is checked at
 * every request, and never kept in a session; with a token a session that is sent as well counts for nothing.
 */
public final class AccessTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String BY_TOKEN = AccessTokenFilter.class.getName();

    private final AuthenticationManager authenticationManager;
    private final AuthenticationEntryPoint refused;

    public AccessTokenFilter(AuthenticationManager authenticationManager, AuthenticationEntryPoint refused) {
        this.authenticationManager = authenticationManager;
        this.refused = refused;
    }

    /** Whether this request was signed in by a token. */
    public static boolean isByToken(HttpServletRequest request) {
        return request.getAttribute(BY_TOKEN) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            SecurityContextHolder.clearContext();
            try {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(authenticationManager.authenticate(new ApiToken(token(header)))));
            } catch (AuthenticationException wrong) {
                refused.commence(request, response, wrong);
                return;
            }
            request.setAttribute(BY_TOKEN, Boolean.TRUE);
        }
        chain.doFilter(request, response);
    }

    /** Empty, which is nobody's, for any other way of signing in. */
    private static String token(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
    }
}
