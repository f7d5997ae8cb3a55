package org.homeward.governance.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.homeward.governance.ActionText;
import org.homeward.governance.AuditedAccess;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** Looks in plain words. */
final class AuditTexts {

    private final Div speaker = new Div();
    private final TimeTexts times;

    AuditTexts(Locale locale) {
        times = new TimeTexts(locale);
    }

    /** When, who, as what and why: the columns that every list of looks begins with. */
    CountTable<AuditedAccess> table(String caption) {
        return new CountTable<AuditedAccess>(caption)
                .text(say("governance.column.at"), this::at)
                .rowHead(say("governance.column.user"), AuditedAccess::user)
                .text(say("governance.column.role"), this::role)
                .text(say("governance.column.purpose"), this::why)
                .text(say("governance.column.did"), this::did);
    }

    String at(AuditedAccess access) {
        return times.moment(access.at());
    }

    String role(AuditedAccess access) {
        return say("words.Role." + access.role());
    }

    String why(AuditedAccess access) {
        return ActionText.why(access, this::say);
    }

    String did(AuditedAccess access) {
        return ActionText.of(access, this::say);
    }

    private String say(String key, Object... parts) {
        return speaker.getTranslation(key, parts);
    }
}
