package org.homeward.stories;

import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.access.Role;
import org.homeward.support.TestApplication;

/** Collects all that the server sends one role: each room, the account of one child, and every map reply. */
record RoleOutputs(TestApplication application, ConfidentialStatement confidential) {

    /** The text at each address. */
    Map<String, String> everything(Role role) {
        HttpUser caller = HttpUser.signedIn(application, HttpUser.nameOf(role));
        Map<String, String> texts = new LinkedHashMap<>();
        for (Rooms.Room room : Rooms.of(role)) {
            String address = Rooms.address(room, confidential.child());
            Visit visit = room.path().startsWith("interviews/")
                    ? Visit.ofAccount(caller, address)
                    : Visit.of(caller, address, "");
            if (!visit.showsScreen()) {
                throw new IllegalStateException(role + " is not shown " + address + ": " + visit.page());
            }
            texts.put(address, visit.texts());
        }
        Rooms.mapReplies().forEach(path -> texts.put(path, caller.get(path).body()));
        return texts;
    }
}
