package org.homeward.intake.check;

import java.util.List;
import java.util.Set;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.RowNotice;

/** The result of checking a set: the valid rows with what to look at in them, and the problems of the others. */
public record CheckedSet(
        ParsedSet parsed,
        List<ChildRow> children,
        List<EpisodeRow> episodes,
        List<OfferRow> offers,
        List<PersonRow> persons,
        List<InterviewRow> interviews,
        List<StatementRow> statements,
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
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public <R extends DetailRow> List<R> details(Class<R> kind) {
        return details.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <R extends FollowUpRow> List<R> followUps(Class<R> kind) {
        return followUps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
