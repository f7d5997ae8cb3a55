package org.homeward.governance.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Set;
import org.homeward.access.AuditKind;
import org.homeward.governance.Look;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeWords;

/** Looks in plain words. */
final class LookWords {

    /** What of one record can be opened, each with words of its own. */
    private static final Set<String> OPENED = Set.of("account", "identity", "person", "looks at one child");

    private final Div speaker = new Div();
    private final TimeWords times;

    LookWords(Locale locale) {
        times = new TimeWords(locale);
    }

    /** When, who, as what and why: the columns that every list of looks begins with. */
    CountTable<Look> table(String caption) {
        return new CountTable<Look>(caption)
                .text(say("governance.column.at"), this::at)
                .rowHead(say("governance.column.user"), Look::user)
                .text(say("governance.column.role"), this::role)
                .text(say("governance.column.purpose"), this::why)
                .text(say("governance.column.did"), this::did);
    }

    String at(Look look) {
        return times.moment(look.at());
    }

    String role(Look look) {
        return say("words.Role." + look.role());
    }

    String why(Look look) {
        return look.purpose() == null ? say("governance.no-purpose") : say("words.Purpose." + look.purpose());
    }

    String did(Look look) {
        AuditKind kind = look.deed().kind();
        if (OPENED.contains(look.what())) {
            String words = say("governance.opened." + look.what().replace(' ', '-'));
            return kind == AuditKind.REFUSED ? say("governance.did.refused", words) : words;
        }
        return say("governance.did." + kind, look.room(), look.what());
    }

    private String say(String key, Object... parts) {
        return speaker.getTranslation(key, parts);
    }
}
