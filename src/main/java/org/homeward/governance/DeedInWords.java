package org.homeward.governance;

import java.util.Set;
import org.homeward.access.AuditKind;
import org.homeward.disclosure.Speech;
import org.homeward.disclosure.VisibleText;

/** What somebody did, in plain words: the same on a screen and in a file. */
public final class DeedInWords {

    /** What of one record can be opened, each with words of its own. */
    private static final Set<String> OPENED = Set.of("account", "identity", "person", "looks at one child");

    private DeedInWords() {}

    public static String of(Look look, Speech speech) {
        String deed = deed(look, speech);
        String recipient = look.deed().recipient();
        return recipient == null ? deed : speech.say("governance.did.for", deed, VisibleText.of(recipient));
    }

    private static String deed(Look look, Speech speech) {
        if (OPENED.contains(look.what())) {
            String words = speech.say("governance.opened." + look.what().replace(' ', '-'));
            return look.deed().kind() == AuditKind.REFUSED ? speech.say("governance.did.refused", words) : words;
        }
        return speech.say("governance.did." + look.deed().kind(), look.room(), look.what());
    }

    /** Why it was done, where that is asked. */
    public static String why(Look look, Speech speech) {
        return speech.say(look.purpose() == null ? "governance.no-purpose" : "words.Purpose." + look.purpose());
    }
}
