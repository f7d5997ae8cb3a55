package org.homeward.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;
import org.homeward.disclosure.Translator;
import org.homeward.request.Columns;

/**
 * One step from return to interview. The share of the step before flatters: nine of ten who accepted may have been interviewed where
 * half of all who returned were not. So each step has both shares, of the counts as they are shown.
 *
 * @param name the last part of its translation key
 * @param count episodes that reached the step, as {@link CoverageCount} states
 * @param before episodes that reached the step before; for the first step itself
 * @param returned episodes that ended
 */
public record CoverageStep(String name, Count count, Count before, Count returned) {

    /**
     * From the return on; each step is a part of the one before, but that what was passed on is a part of those interviewed, however soon.
     *
     * @param followed empty where a release has no such figures
     */
    public static List<CoverageStep> of(CoverageCount all, Optional<WhatFollowed> followed) {
        Count returned = all.returned();
        List<CoverageStep> steps = new ArrayList<>(List.of(
                new CoverageStep("returned", returned, returned, returned),
                new CoverageStep("offered", all.offered(), returned, returned),
                new CoverageStep("accepted", all.accepted(), all.offered(), returned),
                new CoverageStep("done", all.done(), all.accepted(), returned),
                new CoverageStep("in-72h", all.in72h(), all.done(), returned)));
        followed.ifPresent(after -> steps.addAll(List.of(
                new CoverageStep("shared", after.shared(), all.done(), returned),
                new CoverageStep("agreed", after.agreed(), after.shared(), returned),
                new CoverageStep("acted", after.done(), after.agreed(), returned),
                new CoverageStep("told", after.told(), after.done(), returned))));
        return List.copyOf(steps);
    }

    /** The same without the return itself, which is no share of anything. */
    public static List<CoverageStep> afterReturn(CoverageCount all, Optional<WhatFollowed> followed) {
        return of(all, followed).stream().skip(1).toList();
    }

    /** Of the step before. */
    public Share share() {
        return new Share(count, before);
    }

    public Share shareOfReturned() {
        return new Share(count, returned);
    }

    public String text(Translator translator) {
        return translator.translate("coverage." + name);
    }

    public static Columns<CoverageStep> columns(Translator translator) {
        return new Columns<CoverageStep>(translator)
                .head("coverage.column.step", CoverageStep::name, step -> step.text(translator))
                .count("coverage.column.episodes", CoverageStep::count)
                .share("coverage.column.share-before", CoverageStep::share)
                .count("coverage.column.returned", CoverageStep::returned)
                .share("coverage.column.share-returned", CoverageStep::shareOfReturned);
    }
}
