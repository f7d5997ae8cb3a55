package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.disclosure.Coordinate;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.StatementKind;
import org.homeward.governance.ActionText;
import org.homeward.interviews.Account;
import org.homeward.ui.statement.StatementCard;
import org.homeward.ui.time.TimeTexts;

/** One statement of an account, with its codes. */
final class AccountStatementCard extends Composite<Div> {

    /** @param uses what left of the account, with which of its statements */
    AccountStatementCard(Account.AccountStatement statement, List<Account.Use> uses) {
        getContent().addClassName("hw-told");
        getContent()
                .add(new StatementCard(
                        statement.statement(),
                        kind(statement),
                        place(statement),
                        persons(statement),
                        codes(statement),
                        used(statement, uses)));
        Account.Origin origin = statement.origin();
        if (origin != null) {
            getContent().add(origin(origin));
        }
    }

    /** Who sent it, when, and from which line of which file; the whole checksum on demand. */
    private NativeDetails origin(Account.Origin origin) {
        NativeDetails details = new NativeDetails(
                getTranslation(
                        "interviews.origin",
                        origin.sourceSystem(),
                        new TimeTexts(getLocale()).moment(origin.sentAt()),
                        origin.file(),
                        origin.line()),
                new Paragraph(getTranslation("interviews.origin.by", origin.sentBy(), origin.sha256())));
        details.addClassName("hw-origin");
        return details;
    }

    /** Where this statement was used: what left, when, and on which copy; for whom and why stands beside the chronology. */
    private String used(Account.AccountStatement statement, List<Account.Use> uses) {
        TimeTexts times = new TimeTexts(getLocale());
        return uses.stream()
                .filter(use -> use.statements().contains(statement.statement().reference()))
                .map(use -> getTranslation(
                        "interviews.used-in",
                        ActionText.left(use.kind(), use.what(), null, this::getTranslation),
                        times.day(use.on()),
                        use.copy()))
                .collect(Collectors.joining("; "));
    }

    /** The kind of statement; a factor with its side: push, pull or forced. */
    private String kind(Account.AccountStatement statement) {
        String kind =
                getTranslation("words.StatementKind." + statement.statement().kind());
        if (statement.statement().kind() != StatementKind.FACTOR
                || statement.factors().isEmpty()) {
            return kind;
        }
        String sides = Listing.and(
                statement.factors().stream()
                        .map(factor -> getTranslation("words.FactorSide." + factor.side()))
                        .distinct()
                        .toList(),
                this::getTranslation);
        return getTranslation("interviews.factor", kind, sides);
    }

    private String place(Account.AccountStatement statement) {
        Account.Place place = statement.place();
        if (place == null) {
            return "";
        }
        String text = getTranslation(
                "interviews.place",
                place.words(),
                getTranslation("words.PrecisionTier." + place.precision()),
                getTranslation("words.PlaceRole." + place.role()));
        Coordinate exact = place.exactPosition();
        return exact == null
                ? text
                : getTranslation(
                        "interviews.place.exact", text, Math.round(exact.easting_m()), Math.round(exact.northing_m()));
    }

    private String persons(Account.AccountStatement statement) {
        return statement.persons().isEmpty()
                ? ""
                : getTranslation("interviews.persons", Listing.and(statement.persons(), this::getTranslation));
    }

    private String codes(Account.AccountStatement statement) {
        String factors = Listing.and(
                statement.factors().stream()
                        .map(Account.Factor::name)
                        .distinct()
                        .toList(),
                this::getTranslation);
        String harms = Listing.and(statement.harms(), this::getTranslation);
        return factors.isEmpty() ? harms : harms.isEmpty() ? factors : factors + " · " + harms;
    }
}
