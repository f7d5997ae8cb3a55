package org.homeward.governance;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.AuditKind;
import org.homeward.approval.ApprovalKind;
import org.homeward.disclosure.EscapedText;
import org.homeward.disclosure.Translator;
import org.homeward.governance.AuditedAccess.AuditedAction;
import org.homeward.governance.Review.ReviewOutcome;
import org.jspecify.annotations.Nullable;

/** The text of an audited action: the same on a screen and in a file. No code of the audit log is shown. */
public final class ActionText {

    /** What may be done about a request. */
    private static final Set<String> STEPS = Set.of("asked", "approved", "declined", "withdrawn", "expired");

    private static final String OTHER = "governance.record.other";

    /** Records, lists of records and changes, by what the audit log says of them. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            entry("account", "governance.record.account"),
            entry("audit", "governance.record.audit"),
            entry("break glass", "governance.record.emergency"),
            entry("conflicts", "governance.record.conflicts"),
            entry("decided requests", "governance.record.requests-decided"),
            entry("dates of birth to check episodes against", "governance.record.births"),
            entry("entries that are not shown", "governance.record.hidden"),
            entry("handling requests", "governance.record.handling-requests"),
            entry("identity", "governance.record.identity"),
            entry("list", "governance.record.interviews"),
            entry("list by return", "governance.record.interviews-by-return"),
            entry("worklist", "worklist.table"),
            entry("open actions", "governance.record.open-actions"),
            entry("places with the same words", "governance.record.same-words"),
            entry("positions for new boundaries", "governance.record.positions"),
            entry("words with a place", "governance.record.placed-words"),
            entry("words without a place", "governance.record.unplaced-words"),
            entry("looks at one child", "governance.record.access-history"),
            entry("children of numbers under five", "governance.record.small-number-children"),
            entry("numbers under five", "governance.record.small-numbers"),
            entry("open requests", "governance.record.requests-open"),
            entry("passkey that counted back", "governance.record.passkey-counted-back"),
            entry("person", "governance.record.person"),
            entry("reference asked", "governance.record.reference"),
            entry("refused attempts", "governance.record.refused"),
            entry("rotation of the keys", "governance.record.keys"),
            entry("files of an import", "governance.record.import-files"),
            entry("reason of an import", "governance.record.import-reason"),
            entry("report of an import", "governance.record.import-report"),
            entry("text of a batch to undo", "governance.record.import-undo"),
            entry("set that waits", "governance.record.waiting-set"),
            entry("single places on the map", "governance.record.places-on-map"),
            entry("statements about a hexagon", "governance.record.statements-hexagon"),
            entry("statements about a ward", "governance.record.statements-ward"),
            entry("statements behind a count", "governance.record.statements-figure"),
            entry("statements naming a person", "governance.record.statements-person"),
            entry("statements kept for nobody", "governance.record.kept"),
            entry("statements of their author", "governance.record.written"),
            entry("text of a statement", "governance.record.statement"),
            entry("unusual asking", "governance.record.unusual"),
            entry("weekly sample", "governance.record.sample"),
            entry("working view", "governance.record.working-view"));

    private static final Map<String, String> CHANGES = Map.ofEntries(
            entry("attempt recorded", "governance.change.attempt-recorded"),
            entry("attempt undone", "governance.change.attempt-undone"),
            entry("broken glass ended", "governance.change.emergency-ended"),
            entry("conflict recorded", "governance.change.conflict-recorded"),
            entry("conflict removed", "governance.change.conflict-removed"),
            entry("expired rejected values deleted", "governance.change.rejected-values-deleted"),
            entry("first credentials used", "governance.change.credentials-used"),
            entry("kept until a review", "governance.change.kept"),
            entry("installation marked", "governance.change.installation-marked"),
            entry("placed words undone", "governance.change.words-undone"),
            entry("words placed", "governance.change.words-placed"),
            entry("operator's token made", "governance.change.token-created"),
            entry("operator's tokens revoked", "governance.change.tokens-withdrawn"),
            entry("passkey added", "governance.change.passkey-added"),
            entry("passkey removed", "governance.change.passkey-removed"),
            entry("password chosen", "governance.change.password"),
            entry("prepared", "governance.change.release-prepared"),
            entry("discarded", "governance.change.release-discarded"),
            entry("second factor begun", "governance.change.second-factor"),
            entry("user disabled", "governance.change.user-disabled"),
            entry("user made", "governance.change.user-created"),
            entry("user unlocked", "governance.change.user-unlocked"),
            entry("working view left", "governance.change.working-view-left"));

    /** Printed sheets, by name. */
    private static final Map<String, String> SHEETS = Map.of(
            "annual-return", "governance.sheet.annual-return",
            "chronology", "governance.sheet.chronology",
            "coverage", "governance.sheet.coverage",
            "factors", "governance.sheet.factors",
            "factors-for-carers", "governance.sheet.factors-for-carers",
            "no such sheet", "governance.sheet.unknown",
            "hot-spot-profile", "governance.sheet.hot-spot-profile",
            "provider-profile", "governance.sheet.provider-profile",
            "working-view", "governance.sheet.working-view",
            "places-by-area", "governance.sheet.places");

    /** Downloaded files, by name. */
    private static final Map<String, String> FILES = Map.ofEntries(
            entry("annual-return", "coverage.return"),
            entry("audit", "governance.record.audit"),
            entry("coverage", "governance.room.COVERAGE"),
            entry("factors", "governance.room.FACTORS"),
            entry("interviews", "governance.room.INTERVIEWS"),
            entry("no such file", "governance.file.unknown"),
            entry("people", "governance.room.PEOPLE"),
            entry("places", "governance.room.PLACES"),
            entry("place-profile", "places.api.profile"),
            entry("places/areas", "places.api.areas"),
            entry("places/cells", "places.api.cells"),
            entry("places/distances", "places.api.distances"),
            entry("places/hot-spots", "places.api.hot-spots"),
            entry("coverage/comparison", "coverage.compare"),
            entry("places/interviewed", "places.unknown.table"),
            entry("places/journeys", "places.api.journeys"),
            entry("places/names", "places.api.names"),
            entry("places/profile", "places.api.profile"),
            entry("places/reasons", "places.api.reasons"),
            entry("rejected-rows", "imports.rejected"),
            entry("statements", "governance.file.statements"),
            entry("trends", "governance.room.TRENDS"));

    /** Screens that can be refused, by their route. */
    private static final Map<String, String> SCREENS = Map.ofEntries(
            entry("administration", "governance.room.USERS"),
            entry("coverage", "governance.room.COVERAGE"),
            entry("decisions", "governance.room.DECISIONS"),
            entry("factors", "governance.room.FACTORS"),
            entry("governance", "governance.room.GOVERNANCE"),
            entry("governance/child/:child", "governance.record.access-history"),
            entry("imports", "governance.room.IMPORTS"),
            entry("interviews", "governance.room.INTERVIEWS"),
            entry("interviews/:child", "governance.record.account"),
            entry("methods", "methods.heading"),
            entry("people", "governance.room.PEOPLE"),
            entry("places", "governance.room.PLACES"),
            entry("releases", "governance.room.RELEASES"),
            entry("trends", "governance.room.TRENDS"),
            entry("worklist", "worklist.heading"));

    private ActionText() {}

    public static String of(AuditedAccess access, Translator translator) {
        return withRecipient(
                action(access.action(), translator), access.action().recipient(), translator);
    }

    /** What left the application, and for whom. */
    public static String left(AuditKind kind, String what, @Nullable String recipient, Translator translator) {
        AuditedAction action = new AuditedAction(kind, "", what, recipient, null);
        return withRecipient(action(action, translator), recipient, translator);
    }

    private static String withRecipient(String text, @Nullable String recipient, Translator translator) {
        return recipient == null ? text : translator.translate("governance.did.for", text, EscapedText.of(recipient));
    }

    private static String action(AuditedAction action, Translator translator) {
        if (action.kind() == AuditKind.REFUSED && AuditRoom.of(action.room()) == AuditRoom.IMPORTS) {
            return translator.translate("governance.did.import-refused");
        }
        return translator.translate(
                "governance.did." + action.kind(),
                AuditRoom.of(action.room()).text(translator),
                what(action, translator).orElseGet(() -> translator.translate(OTHER)));
    }

    /** What of the room; empty for a code that has no text, which is shown as something else and never as it is. */
    static Optional<String> what(AuditedAction action, Translator translator) {
        return switch (action.kind()) {
            case BEGUN, RESUMED, CLOCK_SET_BACK, FILTER_APPLIED, SIGN_IN, SIGN_IN_REFUSED, SIGN_OUT, BREAK_GLASS ->
                Optional.of("");
            case RECORDS_LISTED, RECORD_OPENED -> named(RECORDS, action.what(), translator);
            case SHEET -> named(SHEETS, action.what(), translator);
            case EXPORT -> file(action.what(), translator);
            case IMPORT -> imported(action.what(), translator);
            case CHANGE -> changed(action.what(), translator);
            case REFUSED -> refused(action, translator);
        };
    }

    private static Optional<String> refused(AuditedAction action, Translator translator) {
        Optional<String> tooMany = after("too many ", action.what())
                .map(asking -> translator.translate(
                        "governance.too-many", translator.translate("governance.asking." + asking)));
        return tooMany.isPresent() ? tooMany : refusedContent(action, translator);
    }

    private static Optional<String> refusedContent(AuditedAction action, Translator translator) {
        return switch (action.room()) {
            case "print" -> named(SHEETS, action.what(), translator);
            case "export" -> named(FILES, action.what(), translator);
            case "screen" ->
                Optional.of(translator.translate(SCREENS.getOrDefault(action.what(), "governance.screen.other")));
            case "reply" ->
                Optional.of(translator.translate(
                        action.what().startsWith("/map/")
                                ? "governance.screen.map"
                                : action.what().startsWith("/api/")
                                        ? "governance.screen.api"
                                        : "governance.screen.unknown"));
            default -> named(RECORDS, action.what(), translator);
        };
    }

    /** A name and its format, such as {@code coverage.csv}; of what a program read, how it was signed in. */
    private static Optional<String> file(String what, Translator translator) {
        int point = what.lastIndexOf('.');
        String format = what.substring(point + 1);
        return named(FILES, what.substring(0, Math.max(point, 0)), translator)
                .map(name -> translator.translate(
                        "governance.file",
                        name,
                        switch (format) {
                            case "token" -> translator.translate("governance.program.token");
                            case "session" -> translator.translate("governance.program.session");
                            default -> format.toUpperCase(Locale.ROOT);
                        }));
    }

    /** The name of a source system is data, and is shown as it is. */
    private static Optional<String> imported(String what, Translator translator) {
        if (what.equals("reference set")) {
            return Optional.of(translator.translate("governance.import.reference"));
        }
        if (what.equals("postcodes")) {
            return Optional.of(translator.translate("governance.import.postcodes"));
        }
        if (what.equals("places in new boundaries")) {
            return Optional.of(translator.translate("governance.import.places"));
        }
        return after("import of ", what)
                .map(set -> translator.translate("governance.import.set", set(set, translator)))
                .or(() -> after("preview of ", what)
                        .map(set -> translator.translate("governance.import.preview", set(set, translator))))
                .or(() -> after("undo of ", what)
                        .map(set -> translator.translate("governance.import.undo", EscapedText.of(set))))
                .or(() -> after("waiting set of ", what)
                        .map(set -> translator.translate("governance.import.waits", set(set, translator))));
    }

    /** A source system, and who answers for the import where that is not the user of the entry. */
    private static String set(String set, Translator translator) {
        String[] parts = set.split(" for ", 2);
        return parts.length == 1
                ? EscapedText.of(set)
                : translator.translate(
                        "governance.import.responsible", EscapedText.of(parts[0]), EscapedText.of(parts[1]));
    }

    /** A request for a second person is its kind and what was done about it; a review is its outcome. */
    private static Optional<String> changed(String what, Translator translator) {
        return named(CHANGES, what, translator)
                // With whom, and whether the child was told, stands with the statement.
                .or(() -> after("shared with ", what).map(whom -> translator.translate("governance.change.shared")))
                // Which one, and both values, stand in the entry's filter; its name is for operators.
                .or(() -> after("homeward.", what).map(name -> translator.translate("governance.change.setting")))
                .or(() -> Arrays.stream(ReviewOutcome.values())
                        .filter(outcome -> what.equals("access " + outcome))
                        .map(outcome -> translator.translate(
                                "governance.change.review", translator.translate("words.ReviewOutcome." + outcome)))
                        .findAny())
                .or(() -> Arrays.stream(ApprovalKind.values())
                        .flatMap(kind -> after(kind.code() + " ", what).stream()
                                .filter(STEPS::contains)
                                .map(step -> translator.translate(
                                        "governance.change.request",
                                        translator.translate("approval.kind." + kind),
                                        translator.translate("governance.step." + step))))
                        .findAny());
    }

    private static Optional<String> after(String prefix, String what) {
        return what.startsWith(prefix) ? Optional.of(what.substring(prefix.length())) : Optional.empty();
    }

    private static Optional<String> named(Map<String, String> keys, String code, Translator translator) {
        return Optional.ofNullable(keys.get(code)).map(translator::translate);
    }

    /** The stated purpose, where one is required. */
    public static String why(AuditedAccess access, Translator translator) {
        return translator.translate(
                access.purpose() == null ? "governance.no-purpose" : "words.Purpose." + access.purpose());
    }
}
