package org.homeward.stories;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Role;
import org.homeward.support.Chromium;
import org.homeward.support.TestApplication;

/** Collects all that one role is shown: each room as the browser renders it, the account of one child, and every map reply. */
record RoleOutputs(TestApplication application, Chromium chromium, ConfidentialStatement confidential) {

    /** The text at each address. */
    Map<String, String> everything(Role role) {
        String user = role.name().toLowerCase(Locale.ROOT);
        Map<String, String> texts = new LinkedHashMap<>();
        try (BrowserUser browser = BrowserUser.signsIn(application, chromium, user)) {
            for (Rooms.Room room : Rooms.of(role)) {
                String address = Rooms.address(room, confidential.child());
                browser.goesTo(address);
                if (room.path().startsWith("interviews/")) {
                    browser.opensAccountFor("Safeguarding review");
                }
                texts.put(address, browser.page().content() + browser.text());
            }
        }
        HttpUser caller = HttpUser.signedIn(application, user);
        Rooms.mapReplies().forEach(path -> texts.put(path, caller.get(path).body()));
        return texts;
    }
}
