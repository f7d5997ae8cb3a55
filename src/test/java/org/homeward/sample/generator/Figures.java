package org.homeward.sample.generator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures in which the planted truths are looked for: nothing but what any service could count, from files or from a
 * database.
 *
 * @param places what children said about places that are known to a street, a named place or better
 * @param adults what children said about adults of concern
 * @param returns episodes that have ended
 * @param interviews interviews with how fully they were recorded
 * @param kept statements about a carer that no audience may hear
 */
record Figures(
        LocalDate asOf,
        List<PlaceFigure> places,
        List<AdultFigure> adults,
        List<ReturnFigure> returns,
        List<InterviewFigure> interviews,
        List<KeptFigure> kept) {

    /** One statement placed in a 500 m hexagon. */
    record PlaceFigure(String child, String episode, LocalDate missingOn, long cell) {}

    /** One statement naming an adult, and the part of a number plate in it, if any. */
    record AdultFigure(
            String adult,
            String child,
            String called,
            @Nullable String partialPlate) {}

    record ReturnFigure(String district, boolean offered) {}

    /** Of the seven topics, how many are neither answered nor known to be unknown. */
    record InterviewFigure(String provider, LocalDate heldOn, int topicsLeftOut) {}

    record KeptFigure(String statement, String words) {}
}
