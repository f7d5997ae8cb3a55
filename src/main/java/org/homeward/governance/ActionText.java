package org.homeward.governance;

import java.util.Set;
import org.homeward.access.AuditKind;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Translator;

/** The text of an audited action: the same on a screen and in a file. */
public final class ActionText {

    /** The parts of one record that have their own text. */
    private static final Set<String> OPENED = Set.of("account", "identity", "person", "looks at one child");

    private ActionText() {}

    public static String of(AuditedAccess access, Translator translator) {
        String text = action(access, translator);
        String recipient = access.action().recipient();
        return recipient == null ? text : translator.translate("governance.did.for", text, EscapedText.of(recipient));
    }

    private static String action(AuditedAccess access, Translator translator) {
        if (OPENED.contains(access.what())) {
            String text =
                    translator.translate("governance.opened." + access.what().replace(' ', '-'));
            return access.action().kind() == AuditKind.REFUSED
                    ? translator.translate("governance.did.refused", text)
                    : text;
        }
        return translator.translate("governance.did." + access.action().kind(), access.room(), access.what());
    }

    /** The stated purpose, where one is required. */
    public static String why(AuditedAccess access, Translator translator) {
        return translator.translate(
                access.purpose() == null ? "governance.no-purpose" : "words.Purpose." + access.purpose());
    }
}
