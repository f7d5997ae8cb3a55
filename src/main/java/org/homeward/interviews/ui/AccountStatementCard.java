package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import org.homeward.disclosure.StatementKind;
import org.homeward.interviews.Account;
import org.homeward.ui.statement.StatementCard;

/** One statement of an account, with what it is about in codes. */
final class AccountStatementCard extends Composite<Div> {

    AccountStatementCard(Account.AccountStatement told) {
        getContent().addClassName("hw-told");
        getContent().add(new StatementCard(told.statement(), kind(told), place(told), persons(told), codes(told)));
    }

    /** A factor says which way it worked. */
    private String kind(Account.AccountStatement told) {
        String kind = getTranslation("words.StatementKind." + told.statement().kind());
        if (told.statement().kind() != StatementKind.FACTOR || told.factors().isEmpty()) {
            return kind;
        }
        String sides = told.factors().stream()
                .map(factor -> getTranslation("words.FactorSide." + factor.side()))
                .distinct()
                .collect(Collectors.joining(", "));
        return getTranslation("interviews.factor", kind, sides);
    }

    private String place(Account.AccountStatement told) {
        Account.Place place = told.place();
        return place == null
                ? ""
                : getTranslation(
                        "interviews.place",
                        place.words(),
                        getTranslation("words.PrecisionTier." + place.precision()),
                        getTranslation("words.PlaceRole." + place.role()));
    }

    private String persons(Account.AccountStatement told) {
        return told.persons().isEmpty() ? "" : getTranslation("interviews.persons", String.join(", ", told.persons()));
    }

    private String codes(Account.AccountStatement told) {
        String factors =
                told.factors().stream().map(Account.Factor::name).distinct().collect(Collectors.joining(", "));
        String harms = String.join(", ", told.harms());
        return factors.isEmpty() ? harms : harms.isEmpty() ? factors : factors + " · " + harms;
    }
}
