package org.homeward.intake.store;

import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Translator;

/** The leading sentence on an import that is being checked: what would be stored, what is unchanged, what needs correction. */
public record ImportFinding(ImportResult result) {

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        int all = result.stored() + result.same() + result.rejectedRows();
        String rows = Counted.ROWS.text(all, translator);
        return switch (result.outcome()) {
            case NO_ROWS -> translator.translate("imports.sentence.nothing");
            case ALREADY_HERE -> translator.translate("imports.sentence.same", rows);
            case NO_VALID_ROW -> translator.translate("imports.sentence.rejected", rows);
            case WAITS -> translator.translate("imports.sentence.waits", rows);
            case STORED, VALID_ROWS_ALREADY_HERE ->
                translator.translate("imports.sentence", result.stored(), rows, result.same(), result.rejectedRows());
        };
    }
}
