package org.homeward.users;

import java.util.List;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Translator;

/** The leading sentence on users: how many there are, and how many can sign in now. */
public record UsersFinding(List<UserQueries.User> users) {

    public UsersFinding {
        users = List.copyOf(users);
    }

    public String text(Translator translator) {
        return translator.translate(
                "administration.sentence",
                Counted.USERS.text(users.size(), translator),
                users.stream().filter(UsersFinding::isActive).count());
    }

    private static boolean isActive(UserQueries.User user) {
        return !user.disabled() && !user.waiting() && !user.locked();
    }
}
