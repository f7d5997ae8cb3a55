package org.homeward.stories;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Role;
import org.homeward.support.Chromium;
import org.homeward.support.TestApplication;

/** Gathers all that one role is shown: each room as the browser has drawn it, the one child's account, and every map reply. */
record RoleOutputs(TestApplication application, Chromium chromium, ConfidentialStatement kept) {

    /** Text by the address at which it stands. */
    Map<String, String> everything(Role role) {
        String user = role.name().toLowerCase(Locale.ROOT);
        Map<String, String> seen = new LinkedHashMap<>();
        try (BrowserUser reader = BrowserUser.signsIn(application, chromium, user)) {
            for (Rooms.Room room : Rooms.enteredBy(role)) {
                String address = Rooms.address(room, kept.child());
                reader.goesTo(address);
                if (room.path().startsWith("interviews/")) {
                    reader.statesWhy("Safeguarding review");
                }
                seen.put(address, reader.page().content() + reader.text());
            }
        }
        HttpUser caller = HttpUser.signedIn(application, user);
        Rooms.mapReplies().forEach(path -> seen.put(path, caller.get(path).body()));
        return seen;
    }
}
