package org.homeward.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.homeward.access.UserPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks at every request whether the stay still holds, and notes when somebody did something. */
public final class SessionFilter extends OncePerRequestFilter {

    private static final String SIGN_IN = "/sign-in";
    private static final String PASSWORD = "/password";

    private final UserSessions sessions;

    public SessionFilter(UserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UserSession> stay = sessions.find(request.getRequestedSessionId());
        stay.ifPresent(found -> sessions.isExpired(found).ifPresent(why -> sessions.end(found, why)));
        Optional<UserSession> standing = sessions.find(request.getRequestedSessionId());
        if (standing.isPresent()) {
            if (standing.get().principal().status().passwordDue() && !leadsToPassword(request)) {
                sendTo(PASSWORD, request, response);
            } else {
                chain.doFilter(noting(standing.get(), request), response);
            }
            return;
        }
        clearContext(request);
        Optional<SessionEndReason> why = sessions.findEnded(request.getRequestedSessionId());
        if (why.isPresent() && isPage(request) && !request.getServletPath().equals(SIGN_IN)) {
            sendTo(SIGN_IN + "?ended=" + why.get().name().toLowerCase(Locale.ROOT), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private HttpServletRequest noting(UserSession session, HttpServletRequest request) throws IOException {
        if (UserActivity.isMessage(request)) {
            CachedBodyRequest message = new CachedBodyRequest(request);
            if (UserActivity.counts(message.body())) {
                sessions.touch(session);
            }
            return message;
        }
        if (UserActivity.counts(request)) {
            sessions.touch(session);
        }
        return request;
    }

    /** Who is signed in without a stay came by a session that outlived it. */
    private static void clearContext(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof UserPrincipal) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                UserSessions.invalidate(session);
            }
        }
    }

    private static boolean leadsToPassword(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getParameter("v-r") != null
                || path.startsWith(PASSWORD)
                || path.startsWith("/logout")
                || path.startsWith("/session/")
                || path.startsWith("/VAADIN/")
                || UserActivity.isStaticResource(path);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && accepted != null
                && accepted.contains("text/html")
                && !request.getServletPath().startsWith("/session/")
                && !UserActivity.isStaticResource(request.getServletPath());
    }

    private static void sendTo(String place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isPage(request)) {
            response.sendRedirect(request.getContextPath() + place);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
