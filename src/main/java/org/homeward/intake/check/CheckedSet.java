package org.homeward.intake.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.disclosure.ChildView;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;

/**
 * The result of checking a set: the valid rows with what to look at in them, and the problems of the others.
 *
 * @param unheard rejected rows of statements that stand, of which only the handling is to be used: a child who says "tell nobody" is heard although
 *     something else of the row, or of its interview, is wrong
 */
public record CheckedSet(
        ParsedSet parsed,
        List<ChildRow> children,
        List<EpisodeRow> episodes,
        List<OfferRow> offers,
        List<PersonRow> persons,
        List<InterviewRow> interviews,
        List<StatementRow> statements,
        List<StatementRow> unheard,
        List<PlaceRow> places,
        List<DetailRow> details,
        List<FollowUpRow> followUps,
        List<RejectedRow> rejected,
        List<RowNotice> notices) {

    /** Only the rows of statements with these keys. */
    public CheckedSet withStatementsOnly(Set<String> statementKeys) {
        return new CheckedSet(
                parsed,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                statements.stream()
                        .filter(row -> statementKeys.contains(row.statementKey()))
                        .toList(),
                unheard,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Each rejected row as if it were valid, once for each statement and with the strictest view; without statements that have a valid row too. */
    public CheckedSet unheardOnly() {
        Set<String> heard = statements.stream().map(StatementRow::statementKey).collect(Collectors.toSet());
        List<StatementRow> rows = List.copyOf(unheard.stream()
                .filter(row -> !heard.contains(row.statementKey()))
                .collect(Collectors.toMap(
                        StatementRow::statementKey,
                        row -> row,
                        (one, other) -> other.childView() == ChildView.OBJECTED ? other : one,
                        LinkedHashMap::new))
                .values());
        return new CheckedSet(
                parsed, List.of(), List.of(), List.of(), List.of(), List.of(), rows, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    public <R extends DetailRow> List<R> details(Class<R> kind) {
        return details.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <R extends FollowUpRow> List<R> followUps(Class<R> kind) {
        return followUps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
