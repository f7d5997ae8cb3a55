package org.homeward.places;

import java.util.List;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Listing;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;

/**
 * Where an empty map says nothing: the wards by the share of episodes that led to an interview, the smallest first.
 *
 * @param wards with at least five children; for a viewer of releases those that a release names, without their numbers
 * @param released whether they are those of a release
 */
public record InterviewedByWard(List<OfWard> wards, boolean released) {

    private static final double HALF = 0.5;
    private static final int NAMED = 3;

    public InterviewedByWard {
        wards = List.copyOf(wards);
    }

    /**
     * @param within the district
     * @param episodes that began in the ward, ended in the period and require an interview
     * @param interviewed of these, those that led to one
     * @param low whether under a third did
     */
    public record OfWard(String code, String name, String within, Count episodes, Count interviewed, boolean low) {

        public Share share() {
            return new Share(interviewed, episodes);
        }

        private boolean isUnderHalf() {
            return share().range().filter(range -> range.high() < HALF).isPresent();
        }
    }

    /** The columns of the list, the file and what programs read; a release has no numbers by ward. */
    public Columns<OfWard> columns(Translator translator) {
        Columns<OfWard> columns = new Columns<OfWard>(translator)
                .head("places.column.ward", OfWard::code, OfWard::name)
                .words("places.column.district", OfWard::within);
        return (released
                        ? columns
                        : columns.count("places.unknown.column.ended", OfWard::episodes)
                                .count("places.unknown.column.interviewed", OfWard::interviewed)
                                .share("places.unknown.column.share", OfWard::share))
                .words("places.column.note", ward -> ward.low() ? translator.translate("places.unknown.low") : "");
    }

    /** "In 4 of 23 wards fewer than half of the episodes led to an interview: an empty map there says nothing." */
    public String finding(Translator translator) {
        List<OfWard> few =
                released ? wards : wards.stream().filter(OfWard::isUnderHalf).toList();
        String names = names(few, translator);
        if (released) {
            return few.isEmpty()
                    ? translator.translate("places.unknown.released-none")
                    : translator.translate("places.unknown.released", few.size(), names);
        }
        long known =
                wards.stream().flatMap(ward -> ward.share().range().stream()).count();
        return few.isEmpty()
                ? translator.translate("places.unknown.none", known)
                : translator.translate("places.unknown.finding", few.size(), known, names);
    }

    private static String names(List<OfWard> few, Translator translator) {
        List<String> some =
                few.stream().limit(NAMED).map(ward -> "**" + ward.name() + "**").toList();
        return few.size() > NAMED
                ? translator.translate("places.hot-spots.among", String.join(", ", some))
                : Listing.and(some, translator);
    }
}
