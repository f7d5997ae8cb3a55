package org.homeward.places;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Translator;
import org.homeward.places.PlaceProfile.Near;
import org.homeward.request.Columns;

/** The profile of a place as tables: one row for each number, and the public places around it. */
public final class ProfileColumns {

    private static final int KILOMETRE = 1000;

    private ProfileColumns() {}

    /** One number of the profile. @param section what it belongs to, with the unit that is counted */
    public record Line(String section, String what, Count count) {}

    public static Columns<Line> lines(Translator translator) {
        return new Columns<Line>(translator)
                .words("places.profile.column.section", Line::section)
                .head("places.profile.column.what", Line::what)
                .count("places.profile.column.count", Line::count);
    }

    public static Columns<Near> around(Translator translator) {
        return new Columns<Near>(translator)
                .words("places.profile.column.use", near -> translator.translate("places.profile.use." + near.use()))
                .head("places.profile.column.place", Near::name)
                .words("places.profile.column.kind", Near::kind)
                .decimal(
                        "places.profile.column.distance-m",
                        near -> near.distance_m() < 0 ? Double.NaN : near.distance_m(),
                        0);
    }

    /** Every number of the profile, in the order of the panel; none where there is no profile. */
    public static List<Line> of(PlaceProfile profile, Translator translator) {
        PlaceProfile.Counts counts = profile.counts();
        if (counts == null) {
            return List.of();
        }
        return Stream.of(
                        Stream.of(
                                line(translator, "places.profile.counts", "places.column.children", counts.children()),
                                line(translator, "places.profile.counts", "places.column.episodes", counts.episodes()),
                                line(
                                        translator,
                                        "places.profile.counts",
                                        "places.profile.interviews",
                                        counts.interviews()),
                                line(
                                        translator,
                                        "places.profile.counts",
                                        "places.column.statements",
                                        counts.statements())),
                        Stream.concat(
                                profile.when().stream()
                                        .map(when -> new Line(
                                                translator.translate("places.profile.when"),
                                                time(when, translator),
                                                when.children())),
                                Stream.of(line(
                                        translator,
                                        "places.profile.when",
                                        "places.profile.hour-not-known",
                                        profile.hourNotKnown()))),
                        profile.why().stream()
                                .map(why -> new Line(
                                        translator.translate("places.profile.why"),
                                        factor(why, translator),
                                        why.children())),
                        profile.harms().stream()
                                .map(harm -> new Line(
                                        translator.translate("places.profile.harms"), harm.name(), harm.children())),
                        profile.from().stream()
                                .map(from -> new Line(
                                        translator.translate("places.profile.from"),
                                        district(from, translator),
                                        from.children())),
                        Stream.ofNullable(profile.people())
                                .flatMap(people -> Stream.of(
                                        line(
                                                translator,
                                                "places.profile.people",
                                                "places.profile.people.children",
                                                people.children()),
                                        line(
                                                translator,
                                                "places.profile.people",
                                                "places.profile.people.persons",
                                                people.persons()))),
                        Stream.ofNullable(profile.coverage()).flatMap(coverage -> coverage(coverage, translator)),
                        profile.actions().stream()
                                .flatMap(agreed -> Stream.of(
                                        new Line(
                                                translator.translate("places.profile.actions"),
                                                translator.translate("places.profile.open", agreed.agency()),
                                                agreed.open()),
                                        new Line(
                                                translator.translate("places.profile.actions"),
                                                translator.translate("places.profile.overdue", agreed.agency()),
                                                agreed.overdue()))))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<Line> coverage(PlaceProfile.Coverage coverage, Translator translator) {
        String section = translator.translate("places.profile.coverage", coverage.ward());
        return Stream.of(
                new Line(section, translator.translate("places.profile.ended"), coverage.ended()),
                new Line(section, translator.translate("places.profile.offered"), coverage.offered()),
                new Line(section, translator.translate("places.profile.interviewed"), coverage.interviewed()));
    }

    private static Line line(Translator translator, String section, String what, Count count) {
        return new Line(translator.translate(section), translator.translate(what), count);
    }

    /** "Fri, 20:00 to 24:00" */
    public static String time(PlaceProfile.When when, Translator translator) {
        return translator.translate(
                "places.profile.time",
                translator.translate("places.profile.days." + when.days()),
                translator.translate("places.profile.hours." + when.hours()));
    }

    /** "Friends at the location (pull)" */
    public static String factor(PlaceProfile.Why why, Translator translator) {
        return translator.translate(
                "places.profile.factor",
                why.name(),
                translator.translate("words.FactorSide." + why.side()).toLowerCase(Locale.UK));
    }

    /** "Harbour station (station), 350 m" */
    public static String near(Near near, Translator translator) {
        if (near.distance_m() < 0) {
            return translator.translate("places.profile.near-in", near.name(), near.kind());
        }
        return near.distance_m() < KILOMETRE
                ? translator.translate("places.profile.near", near.name(), near.kind(), near.distance_m())
                : translator.translate(
                        "places.profile.near-km", near.name(), near.kind(), near.distance_m() / (double) KILOMETRE);
    }

    /** In a sentence. @param words of a number */
    public static String coverage(
            PlaceProfile.Coverage coverage, Translator translator, Function<Count, String> words) {
        return coverage.ended().isShown()
                ? translator.translate(
                        "places.profile.coverage-words",
                        words.apply(coverage.ended()),
                        words.apply(coverage.offered()),
                        words.apply(coverage.interviewed()))
                : translator.translate("places.profile.coverage-hidden");
    }

    /** "Eldermouth, Eldermere: Eldermere Police" */
    public static String responsible(PlaceProfile.Responsible responsible, Translator translator) {
        return responsible.agencies().isEmpty()
                ? translator.translate("places.profile.area", responsible.district(), responsible.county())
                : translator.translate(
                        "places.profile.area-and-agencies",
                        responsible.district(),
                        responsible.county(),
                        String.join(", ", responsible.agencies()));
    }

    public static String district(PlaceProfile.Part from, Translator translator) {
        return from.name().isEmpty() ? translator.translate("places.profile.no-district") : from.name();
    }
}
