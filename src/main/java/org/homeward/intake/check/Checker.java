package org.homeward.intake.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProgress;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.RowNotice;

/** Checks a set row by row, each record after the records that it refers to. Does not use the database. */
public final class Checker {

    private final Clock clock;

    public Checker(Clock clock) {
        this.clock = clock;
    }

    /** @throws ImportRejected if no areas have been imported, so that nothing can be checked */
    public CheckedSet check(ParsedSet parsed, ReferenceData reference) {
        if (reference.areas().codes().isEmpty()) {
            throw new ImportRejected(ImportError.AREAS_NOT_IMPORTED);
        }
        ImportProgress.stage(
                ImportProgress.Stage.CHECKING,
                parsed.rows().values().stream().mapToInt(List::size).sum());
        CheckContext context = new CheckContext(reference, clock.instant().atOffset(java.time.ZoneOffset.UTC), parsed);
        List<Row> children = parsed.of(DisclosureFormat.CHILDREN);
        List<ChildRow> validChildren = valid(children, new ChildChecks(context, children)::check);
        List<EpisodeRow> episodes = valid(parsed.of(DisclosureFormat.EPISODES), new EpisodeChecks(context)::check);
        List<OfferRow> offers = valid(parsed.of(DisclosureFormat.OFFERS), new OfferChecks(context)::check);
        PersonChecks personChecks = new PersonChecks(context);
        List<PersonRow> persons = valid(parsed.of(DisclosureFormat.PERSONS), personChecks::person);
        List<InterviewRow> interviews =
                valid(parsed.of(DisclosureFormat.INTERVIEWS), new InterviewChecks(context)::check);
        List<StatementRow> statements =
                valid(parsed.of(DisclosureFormat.STATEMENTS), new StatementChecks(context)::check);
        List<Row> placeRows = parsed.of(DisclosureFormat.PLACES);
        List<PlaceRow> places = valid(placeRows, new PlaceChecks(context, placeRows)::check);
        List<DetailRow> details = details(parsed, context, personChecks);
        context.year
                .flatMap(year -> year.missingFrom(parsed, reference, context))
                .ifPresent(context.notices::add);
        List<FollowUpRow> followUps = followUps(parsed, new FollowUpChecks(context));
        return new CheckedSet(
                parsed,
                validChildren,
                episodes,
                offers,
                persons,
                interviews,
                statements,
                context.unheard,
                places,
                details,
                followUps,
                inOrder(parsed, causes(parsed, context.rejected), RejectedRow::file, RejectedRow::line),
                inOrder(parsed, stored(context), RowNotice::file, RowNotice::line));
    }

    private static List<DetailRow> details(ParsedSet parsed, CheckContext context, PersonChecks persons) {
        List<DetailRow> details = new ArrayList<>();
        DetailChecks detailChecks = new DetailChecks(context);
        details.addAll(valid(parsed.of(DisclosureFormat.MENTIONS), persons::mention));
        details.addAll(valid(parsed.of(DisclosureFormat.COMPANIONS), persons::companion));
        details.addAll(valid(parsed.of(DisclosureFormat.VEHICLES), persons::vehicle));
        details.addAll(valid(parsed.of(DisclosureFormat.PHONES), persons::phone));
        details.addAll(valid(parsed.of(DisclosureFormat.HANDLES), persons::handle));
        details.addAll(valid(parsed.of(DisclosureFormat.FACTORS), detailChecks::factor));
        details.addAll(valid(parsed.of(DisclosureFormat.HARMS), detailChecks::harm));
        return details;
    }

    private static List<FollowUpRow> followUps(ParsedSet parsed, FollowUpChecks checks) {
        List<FollowUpRow> followUps = new ArrayList<>();
        followUps.addAll(valid(parsed.of(DisclosureFormat.ACTIONS), checks::action));
        followUps.addAll(valid(parsed.of(DisclosureFormat.SHARING), checks::sharing));
        followUps.addAll(valid(parsed.of(DisclosureFormat.FEEDBACK), checks::feedback));
        return followUps;
    }

    private static <R> List<R> valid(List<Row> rows, Function<Row, Optional<R>> check) {
        return rows.stream()
                .peek(row -> ImportProgress.step())
                .map(check)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Notices about rows that are stored; a rejected row is told about already. */
    private static List<RowNotice> stored(CheckContext context) {
        Set<Position> rejected = context.rejected.stream()
                .map(row -> new Position(row.file(), row.line()))
                .collect(Collectors.toSet());
        return context.notices.stream()
                .filter(notice -> !rejected.contains(new Position(notice.file(), notice.line())))
                .toList();
    }

    /**
     * In a layout of the sender's own one line becomes several rows. What follows from another problem of the same line is not told: who corrects
     * the one has corrected all.
     */
    private static List<RejectedRow> causes(ParsedSet parsed, List<RejectedRow> rejected) {
        if (parsed.manifest().format().equals(Manifest.OWN)) {
            return rejected;
        }
        Set<Position> withCause = rejected.stream()
                .filter(row -> !isConsequence(row))
                .map(row -> new Position(row.file(), row.line()))
                .collect(Collectors.toSet());
        return rejected.stream()
                .filter(row -> !isConsequence(row) || !withCause.contains(new Position(row.file(), row.line())))
                .distinct()
                .toList();
    }

    private static boolean isConsequence(RejectedRow row) {
        return row.problem().error() == ImportError.REFERENCE_REJECTED
                || row.problem().error() == ImportError.REFERENCE_UNKNOWN
                || row.problem().error() == ImportError.STATEMENT_NOT_SENT;
    }

    private record Position(String file, int line) {}

    private static <P> List<P> inOrder(
            ParsedSet parsed, List<P> problems, Function<P, String> file, ToIntFunction<P> line) {
        List<String> files = List.copyOf(parsed.sent().keySet());
        return problems.stream()
                .sorted(Comparator.comparingInt((P each) -> files.indexOf(file.apply(each)))
                        .thenComparingInt(line))
                .toList();
    }
}
