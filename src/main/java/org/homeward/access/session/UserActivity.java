package org.homeward.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.homeward.access.ApiProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Distinguishes user activity from requests that a page sends by itself: heartbeats, polling, push, styles and scripts. */
final class UserActivity {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> AUTOMATIC = Set.of("heartbeat", "push");

    private UserActivity() {}

    /** A message of a page to its view, whose body shows whether it is user activity. */
    static boolean isMessage(HttpServletRequest request) {
        return "uidl".equals(request.getParameter("v-r")) && "POST".equals(request.getMethod());
    }

    /** Whether a request other than a message is user activity. */
    static boolean counts(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        String vaadin = request.getParameter("v-r");
        if (vaadin != null) {
            return !AUTOMATIC.contains(vaadin);
        }
        // A program that asks again and again keeps nobody signed in.
        return !path.equals(SessionStatusController.STATUS)
                && !path.startsWith(ApiProblem.ADDRESSES)
                && !isStaticResource(path);
    }

    /** Whether a message contains a user event, and not only a poll or a measurement by a component. */
    static boolean counts(byte[] message) {
        try {
            for (JsonNode call : JSON.readTree(message).path("rpc")) {
                String type = call.path("type").asString("");
                if (type.equals("event") && !call.path("event").asString("").equals("ui-poll")
                        || type.equals("publishedEventHandler")
                        || type.equals("navigation")) {
                    return true;
                }
            }
            return false;
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    /** Resources that are the same for everyone. */
    static boolean isStaticResource(String path) {
        return path.startsWith("/VAADIN/") && !path.startsWith("/VAADIN/dynamic/")
                || path.startsWith("/lumo/")
                || path.startsWith("/styles/")
                || path.startsWith("/fonts/")
                || path.startsWith("/icons/")
                || path.startsWith("/actuator/")
                || path.equals("/favicon.ico");
    }
}
