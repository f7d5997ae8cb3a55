package org.homeward.governance;

import java.util.Map;
import org.homeward.access.AuditKind;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Translator;

/** The text of an audited action: the same on a screen and in a file. */
public final class ActionText {

    /** Records and lists of records, by what the audit log says of them. */
    private static final Map<String, String> RECORDS = Map.of(
            "account", "governance.record.account",
            "audit", "governance.record.audit",
            "break glass", "governance.record.emergency",
            "identity", "governance.record.identity",
            "list", "governance.record.interviews",
            "list by return", "governance.record.interviews-by-return",
            "looks at one child", "governance.record.access-history",
            "person", "governance.record.person");

    /** Printed sheets, by name. */
    private static final Map<String, String> SHEETS = Map.of(
            "chronology", "governance.sheet.chronology",
            "coverage", "governance.sheet.coverage",
            "factors", "governance.sheet.factors",
            "factors-for-carers", "governance.sheet.factors-for-carers",
            "places-by-area", "governance.sheet.places");

    /** Rooms that show figures. */
    private static final Map<String, String> ROOMS = Map.of(
            "coverage", "coverage.heading",
            "factors", "factors.heading",
            "governance", "governance.heading",
            "interviews", "interviews.heading",
            "people", "people.heading",
            "places", "places.heading",
            "trends", "trends.heading");

    private ActionText() {}

    public static String of(AuditedAccess access, Translator translator) {
        String text = action(access, translator);
        String recipient = access.action().recipient();
        return recipient == null ? text : translator.translate("governance.did.for", text, EscapedText.of(recipient));
    }

    private static String action(AuditedAccess access, Translator translator) {
        AuditKind kind = access.action().kind();
        if (kind == AuditKind.REFUSED && access.room().equals("imports")) {
            return translator.translate("governance.did.import-refused");
        }
        boolean sheet = access.room().equals("print");
        String what =
                switch (kind) {
                    case RECORDS_LISTED, RECORD_OPENED, SHEET, REFUSED ->
                        named(sheet ? SHEETS : RECORDS, access.what(), translator);
                    default -> access.what();
                };
        return translator.translate("governance.did." + kind, named(ROOMS, access.room(), translator), what);
    }

    private static String named(Map<String, String> keys, String code, Translator translator) {
        String key = keys.get(code);
        return key == null ? code : translator.translate(key);
    }

    /** The stated purpose, where one is required. */
    public static String why(AuditedAccess access, Translator translator) {
        return translator.translate(
                access.purpose() == null ? "governance.no-purpose" : "words.Purpose." + access.purpose());
    }
}
