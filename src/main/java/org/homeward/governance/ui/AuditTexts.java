package org.homeward.governance.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.homeward.governance.ActionText;
import org.homeward.governance.AuditedAccess;
import org.homeward.ui.time.TimeTexts;

/** The texts of audited accesses. */
final class AuditTexts {

    private final Div translator = new Div();
    private final TimeTexts times;

    AuditTexts(Locale locale) {
        times = new TimeTexts(locale);
    }

    String at(AuditedAccess access) {
        return times.moment(access.at());
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
