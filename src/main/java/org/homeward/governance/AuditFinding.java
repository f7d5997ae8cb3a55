package org.homeward.governance;

import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Translator;

/** The leading sentence on the audit log: how many entries are selected, and of how many people. */
public record AuditFinding(AuditQueries.AuditPage page) {

    public String text(Translator translator) {
        return page.entries() == 0
                ? translator.translate("governance.sentence.none")
                : translator.translate(
                        "governance.sentence",
                        Counted.ENTRIES.text(page.entries(), translator),
                        Counted.PEOPLE.text(page.people(), translator));
    }
}
