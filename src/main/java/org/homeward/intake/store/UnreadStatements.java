package org.homeward.intake.store;

import org.homeward.disclosure.Translator;

/**
 * How many statements of a provider nobody can read: no role may, and the provider has no safeguarding lead who can.
 *
 * @param provider the name of the provider
 */
public record UnreadStatements(String provider, int statements) {

    public String text(Translator translator) {
        return translator.translate("unread.statements", provider, statements);
    }
}
