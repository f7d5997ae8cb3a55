package org.homeward.governance.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.homeward.governance.ActionText;
import org.homeward.governance.AuditedAccess;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The texts of audited accesses. */
final class AuditTexts {

    private final Div translator = new Div();
    private final TimeTexts times;

    AuditTexts(Locale locale) {
        times = new TimeTexts(locale);
    }

    /** The first columns of every list of accesses: when, who, in which role and why. */
    CountTable<AuditedAccess> table(String caption) {
        return new CountTable<AuditedAccess>(caption)
                .text(translate("governance.column.at"), this::at, AuditedAccess::at)
                .rowHead(translate("governance.column.user"), AuditedAccess::user)
                .text(translate("governance.column.role"), this::role)
                .text(translate("governance.column.purpose"), this::why)
                .text(translate("governance.column.did"), this::did);
    }

    String at(AuditedAccess access) {
        return times.moment(access.at());
    }

    String role(AuditedAccess access) {
        return translate("words.Role." + access.role());
    }

    String why(AuditedAccess access) {
        return ActionText.why(access, this::translate);
    }

    String did(AuditedAccess access) {
        return ActionText.of(access, this::translate);
    }

    private String translate(String key, Object... parts) {
        return translator.getTranslation(key, parts);
    }
}
