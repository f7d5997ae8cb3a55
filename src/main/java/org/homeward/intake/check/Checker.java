package org.homeward.intake.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.intake.read.FileFormat;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.read.RejectedRow;
import org.homeward.intake.read.Row;

/** Checks a set row by row, in an order in which what hangs on a row comes after it. Knows no database. */
public final class Checker {

    private final Clock clock;

    public Checker(Clock clock) {
        this.clock = clock;
    }

    /** @throws ImportRejected if nothing can be checked because the areas have not been loaded */
    public CheckedSet check(ParsedSet parsed, ReferenceData reference) {
        if (reference.areas().codes().isEmpty()) {
            throw new ImportRejected(
                    "No areas are stored yet, so no place can be checked. Import the reference set first"
                            + " (areas.geojson, agencies.csv, providers.csv).");
        }
        CheckContext context = new CheckContext(reference, clock.instant().atOffset(java.time.ZoneOffset.UTC), parsed);
        List<Row> children = parsed.of(DisclosureFormat.CHILDREN);
        List<ChildRow> soundChildren = sound(children, new ChildChecks(context, children)::check);
        List<EpisodeRow> episodes = sound(parsed.of(DisclosureFormat.EPISODES), new EpisodeChecks(context)::check);
        List<OfferRow> offers = sound(parsed.of(DisclosureFormat.OFFERS), new OfferChecks(context)::check);
        PersonChecks personChecks = new PersonChecks(context);
        List<PersonRow> persons = sound(parsed.of(DisclosureFormat.PERSONS), personChecks::person);
        List<InterviewRow> interviews =
                sound(parsed.of(DisclosureFormat.INTERVIEWS), new InterviewChecks(context)::check);
        List<StatementRow> statements =
                sound(parsed.of(DisclosureFormat.STATEMENTS), new StatementChecks(context)::check);
        List<PlaceRow> places = sound(parsed.of(DisclosureFormat.PLACES), new PlaceChecks(context)::check);
        List<DetailRow> details = details(parsed, context, personChecks);
        List<FollowUpRow> followUps = followUps(parsed, new FollowUpChecks(context));
        return new CheckedSet(
                parsed,
                soundChildren,
                episodes,
                offers,
                persons,
                interviews,
                statements,
                places,
                details,
                followUps,
                inOrder(context.rejected));
    }

    private static List<DetailRow> details(ParsedSet parsed, CheckContext context, PersonChecks persons) {
        List<DetailRow> details = new ArrayList<>();
        DetailChecks reasons = new DetailChecks(context);
        details.addAll(sound(parsed.of(DisclosureFormat.MENTIONS), persons::mention));
        details.addAll(sound(parsed.of(DisclosureFormat.COMPANIONS), persons::companion));
        details.addAll(sound(parsed.of(DisclosureFormat.VEHICLES), persons::vehicle));
        details.addAll(sound(parsed.of(DisclosureFormat.PHONES), persons::phone));
        details.addAll(sound(parsed.of(DisclosureFormat.HANDLES), persons::handle));
        details.addAll(sound(parsed.of(DisclosureFormat.FACTORS), reasons::factor));
        details.addAll(sound(parsed.of(DisclosureFormat.HARMS), reasons::harm));
        return details;
    }

    private static List<FollowUpRow> followUps(ParsedSet parsed, FollowUpChecks checks) {
        List<FollowUpRow> followUps = new ArrayList<>();
        followUps.addAll(sound(parsed.of(DisclosureFormat.ACTIONS), checks::action));
        followUps.addAll(sound(parsed.of(DisclosureFormat.SHARING), checks::sharing));
        followUps.addAll(sound(parsed.of(DisclosureFormat.FEEDBACK), checks::feedback));
        return followUps;
    }

    private static <R> List<R> sound(List<Row> rows, Function<Row, Optional<R>> check) {
        return rows.stream().map(check).flatMap(Optional::stream).toList();
    }

    private static List<RejectedRow> inOrder(List<RejectedRow> rejected) {
        List<String> files = DisclosureFormat.ALL.stream().map(FileFormat::file).toList();
        return rejected.stream()
                .sorted(Comparator.comparingInt((RejectedRow each) -> files.indexOf(each.file()))
                        .thenComparingInt(RejectedRow::line))
                .toList();
    }
}
