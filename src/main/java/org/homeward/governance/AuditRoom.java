package org.homeward.governance;

import java.util.Arrays;
import java.util.List;
import org.homeward.disclosure.Translator;

/** A part of the application as governance names it, with the codes by which the audit log does. */
public enum AuditRoom {
    PLACES("places"),
    PEOPLE("people"),
    FACTORS("factors"),
    TRENDS("trends"),
    COVERAGE("coverage"),
    INTERVIEWS("interviews"),
    DECISIONS("decisions"),
    RELEASES("releases"),
    IMPORTS("imports", "intake"),
    SHEETS("print"),
    FILES("export"),
    GOVERNANCE("governance"),
    USERS("users", "approval"),
    /** Refused addresses: a screen, or data of a map. */
    ADDRESSES("screen", "reply"),
    /** What belongs to no room. */
    OTHER("changes", "store", "audit", "settings");

    private final List<String> codes;

    AuditRoom(String... codes) {
        this.codes = List.of(codes);
    }

    List<String> codes() {
        return codes;
    }

    public String text(Translator translator) {
        return translator.translate("governance.room." + this);
    }

    static AuditRoom of(String code) {
        return Arrays.stream(values())
                .filter(room -> room.codes.contains(code))
                .findAny()
                .orElse(OTHER);
    }
}
