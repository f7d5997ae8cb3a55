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

/** Checks at every request whether the session is still valid, and records user activity. */
public final class SessionFilter extends OncePerRequestFilter {

    private static final String SIGN_IN = "/sign-in";
    private static final String PASSWORD = "/password";
    private static final String SECOND_FACTOR = "/second-factor";

    private final UserSessions sessions;

    public SessionFilter(UserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UserSession> registered = sessions.find(request.getRequestedSessionId());
        registered.ifPresent(found -> sessions.isExpired(found).ifPresent(expiry -> sessions.end(found, expiry)));
        Optional<UserSession> session = sessions.find(request.getRequestedSessionId());
        if (session.isPresent()) {
            Optional<String> due = due(session.get().principal().status());
            if (due.isPresent() && !isAllowedWhileDue(due.get(), request)) {
                sendTo(due.get(), request, response);
            } else {
                record(session.get(), request, response, chain);
            }
            return;
        }
        clearContext(request);
        Optional<SessionEndReason> reason = sessions.findEnded(request.getRequestedSessionId());
        if (reason.isPresent() && isPage(request) && !request.getServletPath().equals(SIGN_IN)) {
            sendTo(SIGN_IN + "?ended=" + reason.get().name().toLowerCase(Locale.ROOT), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void record(
            UserSession session, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest read;
        try {
            read = recordActivity(session, request);
        } catch (CachedBodyRequest.TooLarge refused) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(read, response);
    }

    private HttpServletRequest recordActivity(UserSession session, HttpServletRequest request)
            throws IOException, CachedBodyRequest.TooLarge {
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

    /** Ends an HTTP session that outlived its registered user session. */
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

    /** The page that the user must complete before anything else: the code of a second factor, a password, a second factor. */
    private static Optional<String> due(UserPrincipal.AccountStatus status) {
        return status.factorDue()
                ? Optional.of(SECOND_FACTOR)
                : status.passwordDue() ? Optional.of(PASSWORD) : Optional.empty();
    }

    private static boolean isAllowedWhileDue(String page, HttpServletRequest request) {
        String path = request.getServletPath();
        return isVaadinMessage(request)
                || path.startsWith(page)
                || path.startsWith("/logout")
                || path.startsWith("/session/")
                || path.startsWith("/VAADIN/")
                || UserActivity.isStaticResource(path);
    }

    /** Vaadin sends all its messages to the root. The parameter alone opens nothing: every address accepts it. */
    private static boolean isVaadinMessage(HttpServletRequest request) {
        return request.getParameter("v-r") != null && request.getServletPath().equals("/");
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

    private static void sendTo(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isPage(request)) {
            response.sendRedirect(request.getContextPath() + path);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
