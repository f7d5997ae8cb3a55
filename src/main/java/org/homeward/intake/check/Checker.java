package org.homeward.intake.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.intake.read.Refused;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;
import org.homeward.intake.read.Shape;

/** Checks a set row by row, in an order in which what hangs on a row comes after it. Knows no database. */
public final class Checker {

    private final Clock clock;

    public Checker(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refused if nothing can be checked because the areas have not been loaded */
    public CheckedSet check(SentSet sent, Known known) {
        if (known.atlas().codes().isEmpty()) {
            throw new Refused("No areas are stored yet, so no place can be checked. Import the reference set first"
                    + " (areas.geojson, agencies.csv, providers.csv).");
        }
        Checking checking = new Checking(known, clock.instant().atOffset(java.time.ZoneOffset.UTC), sent);
        List<Row> children = sent.of(Shapes.CHILDREN);
        List<ChildRow> soundChildren = sound(children, new ChildChecks(checking, children)::check);
        List<EpisodeRow> episodes = sound(sent.of(Shapes.EPISODES), new EpisodeChecks(checking)::check);
        List<OfferRow> offers = sound(sent.of(Shapes.OFFERS), new OfferChecks(checking)::check);
        PersonChecks personChecks = new PersonChecks(checking);
        List<PersonRow> persons = sound(sent.of(Shapes.PERSONS), personChecks::person);
        List<InterviewRow> interviews = sound(sent.of(Shapes.INTERVIEWS), new InterviewChecks(checking)::check);
        List<StatementRow> statements = sound(sent.of(Shapes.STATEMENTS), new StatementChecks(checking)::check);
        List<PlaceRow> places = sound(sent.of(Shapes.PLACES), new PlaceChecks(checking)::check);
        List<DetailRow> details = details(sent, checking, personChecks);
        List<FollowUpRow> followUps = followUps(sent, new FollowUpChecks(checking));
        return new CheckedSet(
                sent,
                soundChildren,
                episodes,
                offers,
                persons,
                interviews,
                statements,
                places,
                details,
                followUps,
                inOrder(checking.rejected));
    }

    private static List<DetailRow> details(SentSet sent, Checking checking, PersonChecks persons) {
        List<DetailRow> details = new ArrayList<>();
        DetailChecks reasons = new DetailChecks(checking);
        details.addAll(sound(sent.of(Shapes.MENTIONS), persons::mention));
        details.addAll(sound(sent.of(Shapes.COMPANIONS), persons::companion));
        details.addAll(sound(sent.of(Shapes.VEHICLES), persons::vehicle));
        details.addAll(sound(sent.of(Shapes.PHONES), persons::phone));
        details.addAll(sound(sent.of(Shapes.HANDLES), persons::handle));
        details.addAll(sound(sent.of(Shapes.FACTORS), reasons::factor));
        details.addAll(sound(sent.of(Shapes.HARMS), reasons::harm));
        return details;
    }

    private static List<FollowUpRow> followUps(SentSet sent, FollowUpChecks checks) {
        List<FollowUpRow> followUps = new ArrayList<>();
        followUps.addAll(sound(sent.of(Shapes.ACTIONS), checks::action));
        followUps.addAll(sound(sent.of(Shapes.SHARING), checks::sharing));
        followUps.addAll(sound(sent.of(Shapes.FEEDBACK), checks::feedback));
        return followUps;
    }

    private static <R> List<R> sound(List<Row> rows, Function<Row, Optional<R>> check) {
        return rows.stream().map(check).flatMap(Optional::stream).toList();
    }

    private static List<RejectedRow> inOrder(List<RejectedRow> rejected) {
        List<String> files = Shapes.ALL.stream().map(Shape::file).toList();
        return rejected.stream()
                .sorted(Comparator.comparingInt((RejectedRow each) -> files.indexOf(each.file()))
                        .thenComparingInt(RejectedRow::line))
                .toList();
    }
}
