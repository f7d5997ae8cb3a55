package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Role;
import org.homeward.access.UsageKind;
import org.homeward.approval.ApprovalKind;
import org.homeward.governance.AuditedAccess.AuditedAction;
import org.homeward.governance.Review.ReviewOutcome;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

public class ActionTextTest {

    record Case(AuditedAction action, String text) {

        static Case of(AuditKind kind, String room, String what, String text) {
            return to(null, kind, room, what, text);
        }

        static Case to(@Nullable String recipient, AuditKind kind, String room, String what, String text) {
            return new Case(new AuditedAction(kind, room, what, recipient, null), text);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                Case.of(AuditKind.FILTER_APPLIED, "places", "figures", "Viewed figures: Places"),
                Case.of(AuditKind.RECORDS_LISTED, "interviews", "list", "Viewed: interview list"),
                Case.of(
                        AuditKind.RECORDS_LISTED,
                        "people",
                        "statements about a ward",
                        "Viewed: statements about a ward"),
                Case.of(AuditKind.RECORDS_LISTED, "places", "working view", "Viewed: working view of Places (start)"),
                Case.of(
                        AuditKind.RECORDS_LISTED,
                        "places",
                        "numbers under five",
                        "Viewed: numbers under 5 in the working view of Places"),
                Case.of(AuditKind.CHANGE, "places", "working view left", "Changed: working view of Places (end)"),
                Case.of(AuditKind.RECORD_OPENED, "interviews", "account", "Opened: child’s record"),
                Case.of(AuditKind.REFUSED, "interviews", "account", "Access refused: child’s record (Interviews)"),
                Case.of(AuditKind.REFUSED, "imports", "import", "Import refused"),
                Case.of(AuditKind.REFUSED, "print", "coverage", "Access refused: Coverage report (Printed reports)"),
                Case.of(AuditKind.BREAK_GLASS, "interviews", "break glass", "Emergency access to Interviews"),
                Case.to(
                        "Strategy meeting",
                        AuditKind.SHEET,
                        "print",
                        "coverage",
                        "Printed: Coverage report, for Strategy meeting"),
                Case.of(AuditKind.EXPORT, "export", "coverage.csv", "Downloaded: Coverage (CSV)"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_action_is_named(Case one) {
        AuditedAccess access = new AuditedAccess(1, Instant.EPOCH, "police", Role.POLICE, null, one.action(), 1, 1);

        assertThat(ActionText.of(access, Translations.english()::translate)).isEqualTo(one.text());
    }

    /** Every address, sheet, file, request and review that the audit can name, and every code that stands in the source. */
    @Test
    void every_code_of_the_audit_has_a_text() throws IOException {
        List<String> entries = new ArrayList<>(inTheSource());
        Authorisation.of(Kind.SCREEN)
                .filter(rule -> rule.roles().size() < Role.values().length)
                .forEach(rule -> entries.add("REFUSED|screen|" + rule.name()));
        Authorisation.of(Kind.ENDPOINT).forEach(rule -> entries.add("REFUSED|reply|" + rule.name()));
        Authorisation.of(Kind.SHEET).forEach(rule -> {
            entries.add("SHEET|print|" + rule.name());
            entries.add("REFUSED|print|" + rule.name());
        });
        Authorisation.of(Kind.FILE).forEach(rule -> {
            entries.add("EXPORT|export|" + rule.name() + ".xlsx");
            entries.add("REFUSED|export|" + rule.name());
        });
        Authorisation.of(Kind.ENDPOINT)
                .map(Authorisation.Rule::name)
                .filter(address -> address.startsWith("/api/v1/places/"))
                .forEach(address -> entries.add("EXPORT|export|" + address.substring("/api/v1/".length()) + ".token"));
        for (ApprovalKind kind : ApprovalKind.values()) {
            for (String step : List.of("asked", "approved", "declined", "withdrawn", "expired")) {
                entries.add("CHANGE|approval|" + kind.code() + " " + step);
            }
        }
        Stream.of(UsageKind.values()).forEach(asking -> entries.add("REFUSED|coverage|too many " + asking));
        Stream.of(ReviewOutcome.values()).forEach(outcome -> entries.add("CHANGE|governance|access " + outcome));

        assertThat(entries).hasSizeGreaterThan(100);
        assertThat(entries.stream().filter(entry -> !isKnown(entry))).isEmpty();
        Authorisation.of(Kind.SCREEN)
                .filter(rule -> rule.roles().size() < Role.values().length)
                .forEach(rule -> assertThat(text("REFUSED|screen|" + rule.name()))
                        .as(rule.name())
                        .doesNotContain("a page"));
    }

    /** Whether an entry, as its kind, room and what, is shown in words only. */
    public static boolean isKnown(String entry) {
        String[] parts = entry.split("\\|", 3);
        AuditedAction action = new AuditedAction(AuditKind.valueOf(parts[0]), parts[1], parts[2], null, null);
        boolean importRefused = action.kind() == AuditKind.REFUSED && AuditRoom.of(parts[1]) == AuditRoom.IMPORTS;
        return ROOMS.contains(parts[1])
                && (importRefused
                        || ActionText.what(action, Translations.english()::translate)
                                .isPresent());
    }

    private static String text(String entry) {
        String[] parts = entry.split("\\|", 3);
        AuditedAction action = new AuditedAction(AuditKind.valueOf(parts[0]), parts[1], parts[2], null, null);
        return ActionText.of(
                new AuditedAccess(1, Instant.EPOCH, "police", Role.POLICE, null, action, 1, 1),
                Translations.english()::translate);
    }

    private static final Set<String> ROOMS = Arrays.stream(AuditRoom.values())
            .flatMap(room -> room.codes().stream())
            .collect(Collectors.toSet());

    /** What the code reads or changes under a literal name. */
    private static List<String> inTheSource() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                CALLS.forEach((kind, call) -> call.matcher(source).results().forEach(match -> {
                    if (!List.of("REFUSED|governance|tried")
                            .contains(kind + "|" + match.group(1) + "|" + match.group(2))) {
                        found.add(kind + "|" + match.group(1) + "|" + match.group(2));
                    }
                }));
                CHANGE.matcher(source).results().forEach(match -> found.add("CHANGE|changes|" + match.group(1)));
            }
        }
        assertThat(found).contains("RECORD_OPENED|people|person", "CHANGE|changes|broken glass ended");
        return found;
    }

    private static final String TWO = "\\(\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"";
    private static final Map<String, Pattern> CALLS = Map.of(
            "FILTER_APPLIED", Pattern.compile("ReadRequest\\.counts" + TWO),
            "RECORDS_LISTED",
                    Pattern.compile("(?:ReadRequest\\.(?:records|listed)|AuditKind\\.RECORDS_LISTED,\\s*)"
                            + "\\(?\\s*\"([^\"]+)\",\\s*\"([^\"]+)\""),
            "RECORD_OPENED",
                    Pattern.compile(
                            "(?:ReadRequest\\.record\\(|AuditKind\\.RECORD_OPENED,)\\s*\"([^\"]+)\",\\s*\"([^\"]+)\""),
            "CHANGE", Pattern.compile("AuditKind\\.CHANGE,\\s*\"([^\"]+)\",\\s*\"([^\"]+)\"\\)"),
            "REFUSED", Pattern.compile("AuditEvent\\.refused" + TWO));
    private static final Pattern CHANGE = Pattern.compile("\\.write\\(\\s*\\w+(?:\\(\\))?,\\s*\"([^\"]+)\"");
}
