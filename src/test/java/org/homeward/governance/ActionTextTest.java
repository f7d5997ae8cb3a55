package org.homeward.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.governance.AuditedAccess.AuditedAction;
import org.homeward.print.Translations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActionTextTest {

    record Case(AuditedAction action, String text) {

        static Case of(AuditKind kind, String room, String what, String text) {
            return to(null, kind, room, what, text);
        }

        static Case to(@Nullable String recipient, AuditKind kind, String room, String what, String text) {
            return new Case(new AuditedAction(kind, room, what, recipient), text);
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
                Case.of(AuditKind.RECORD_OPENED, "interviews", "account", "Opened: child’s record"),
                Case.of(AuditKind.REFUSED, "interviews", "account", "Access refused: child’s record (Interviews)"),
                Case.of(AuditKind.REFUSED, "imports", "import", "Import refused"),
                Case.of(AuditKind.REFUSED, "print", "coverage", "Access refused: Coverage report (print)"),
                Case.of(AuditKind.BREAK_GLASS, "interviews", "break glass", "Emergency access to Interviews"),
                Case.to(
                        "Strategy meeting",
                        AuditKind.SHEET,
                        "print",
                        "coverage",
                        "Printed: Coverage report, for Strategy meeting"),
                Case.of(AuditKind.EXPORT, "export", "coverage.csv", "Downloaded: coverage.csv"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_action_is_named(Case one) {
        AuditedAccess access = new AuditedAccess(1, Instant.EPOCH, "police", Role.POLICE, null, one.action(), 1, 1);

        assertThat(ActionText.of(access, Translations.english()::translate)).isEqualTo(one.text());
    }
}
