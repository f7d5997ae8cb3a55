package org.homeward.access.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.homeward.access.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks at every request whether the stay still holds, and notes when somebody did something. */
public final class StayFilter extends OncePerRequestFilter {

    private static final String SIGN_IN = "/sign-in";
    private static final String PASSWORD = "/password";

    private final Stays stays;

    public StayFilter(Stays stays) {
        this.stays = stays;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Stay> stay = stays.find(request.getRequestedSessionId());
        stay.ifPresent(found -> stays.isOver(found).ifPresent(why -> stays.end(found, why)));
        Optional<Stay> standing = stays.find(request.getRequestedSessionId());
        if (standing.isPresent()) {
            if (standing.get().who().standing().passwordDue() && !leadsToPassword(request)) {
                sendTo(PASSWORD, request, response);
            } else {
                chain.doFilter(noting(standing.get(), request), response);
            }
            return;
        }
        leaveNobodyInside(request);
        Optional<Ended> why = stays.findEnded(request.getRequestedSessionId());
        if (why.isPresent() && isPage(request) && !request.getServletPath().equals(SIGN_IN)) {
            sendTo(SIGN_IN + "?ended=" + why.get().name().toLowerCase(Locale.ROOT), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private HttpServletRequest noting(Stay stay, HttpServletRequest request) throws IOException {
        if (Interaction.isMessage(request)) {
            ReadTwice message = new ReadTwice(request);
            if (Interaction.counts(message.body())) {
                stays.used(stay);
            }
            return message;
        }
        if (Interaction.counts(request)) {
            stays.used(stay);
        }
        return request;
    }

    /** Who is signed in without a stay came by a session that outlived it. */
    private static void leaveNobodyInside(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                Stays.invalidate(session);
            }
        }
    }

    private static boolean leadsToPassword(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getParameter("v-r") != null
                || path.startsWith(PASSWORD)
                || path.startsWith("/logout")
                || path.startsWith("/door/")
                || path.startsWith("/VAADIN/")
                || Interaction.isFixture(path);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && accepted != null
                && accepted.contains("text/html")
                && !request.getServletPath().startsWith("/door/")
                && !Interaction.isFixture(request.getServletPath());
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
