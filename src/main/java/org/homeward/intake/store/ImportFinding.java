package org.homeward.intake.store;

import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Translator;

/** The leading sentence on an import that is being checked: what would be stored, what is unchanged, what needs correction. */
public record ImportFinding(ImportResult result) {

    /** The sentence, with the emphasis between double asterisks. */
    public String text(Translator translator) {
        int all = result.stored() + result.same() + result.rejectedRows();
        String rows = Counted.ROWS.text(all, translator);
        if (all == 0) {
            return translator.translate("imports.sentence.nothing");
        }
        if (result.same() == all) {
            return translator.translate("imports.sentence.same", rows);
        }
        if (result.rejectedRows() == all) {
            return translator.translate("imports.sentence.rejected", rows);
        }
        return translator.translate("imports.sentence", result.stored(), rows, result.same(), result.rejectedRows());
    }
}
