package org.homeward.governance.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.homeward.governance.DeedInWords;
import org.homeward.governance.Look;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeWords;

/** Looks in plain words. */
final class LookWords {

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
        return DeedInWords.why(look, this::say);
    }

    String did(Look look) {
        return DeedInWords.of(look, this::say);
    }

    private String say(String key, Object... parts) {
        return speaker.getTranslation(key, parts);
    }
}
