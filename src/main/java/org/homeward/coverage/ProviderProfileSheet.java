package org.homeward.coverage;

import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.Share;
import org.homeward.print.ChartPainter;
import org.homeward.print.ChartPainter.Fill;
import org.homeward.print.Picture;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;

/**
 * The printed profile of a provider, to talk about with it: its steps beside those of all that the reader may count, what came of its offers, and
 * how complete its records are. No rank and no marks.
 *
 * @param provider its name; empty for all
 * @param own its steps
 * @param followed what followed its interviews
 * @param all the steps of all, under the same filter; empty where that is the same
 * @param allFollowed what followed the interviews of all; empty where {@code all} is
 */
public record ProviderProfileSheet(
        String provider,
        CoverageCount own,
        Optional<WhatFollowed> followed,
        Optional<CoverageCount> all,
        Optional<WhatFollowed> allFollowed,
        Count stillMissing,
        OfferOutcomes offers,
        Completeness completeness)
        implements Printable {

    private static final String HOW_SOON = "coverage.offer.how-soon";
    private static final Share NONE = new Share(Count.ZERO, Count.ZERO);
    private static final String NOT_ACCEPTED = "coverage.offer.not-accepted";

    @Override
    public Sheet on(Printing printing, Translations translations) {
        var heading = new Sheet.Heading(
                translations.translate("coverage.profile.question"),
                provider.isEmpty()
                        ? translations.translate("coverage.profile.title.all")
                        : translations.translate("coverage.profile.title", provider),
                translations.translate(
                        "coverage.profile.sentence",
                        Counted.MISSING_EPISODES.text(own.returned(), translations::translate),
                        Counted.NUMBER.text(own.offered(), translations::translate),
                        Counted.NUMBER.text(own.done(), translations::translate),
                        Counted.NUMBER.text(own.in72h(), translations::translate)));
        return Sheet.of("provider-profile", heading, printing)
                .withRows(
                        "figures",
                        CoverageStep.afterReturn(own, Optional.empty()).stream()
                                .map(step -> figure(step, translations))
                                .toList())
                .withTable(
                        "steps",
                        steps(translations),
                        CoverageStep.of(own, followed),
                        step -> new StepBeside(bar(step), lost(step, translations)))
                .withTable("how-soon", OfferOutcomes.columns(HOW_SOON, translations::translate), offers.howSoon())
                .withTable(
                        "not-accepted",
                        OfferOutcomes.columns(NOT_ACCEPTED, translations::translate),
                        offers.notAccepted())
                .withTable(
                        "complete",
                        Completeness.columns(translations::translate),
                        completeness.fields(),
                        field -> new Beside(new ChartPainter(field.count(), field.of(), Fill.SOLID)))
                .withText(
                        "hidden",
                        translations.protection(
                                printing,
                                Stream.concat(
                                        steps(translations).counts(CoverageStep.of(own, followed), Face.PAPER),
                                        Completeness.columns(translations::translate)
                                                .counts(completeness.fields(), Face.PAPER))))
                .withText(
                        "counted",
                        translations.translate(
                                "coverage.profile.how-counted",
                                Counted.NUMBER.text(stillMissing, translations::translate)));
    }

    /** What only paper has in a row of completeness. */
    record Beside(Picture bar) {}

    record FigureRow(String label, String figure, String part, String others) {}

    private FigureRow figure(CoverageStep step, Translations translations) {
        return new FigureRow(
                step.text(translations::translate),
                step.shareOfReturned().words(translations::translate),
                translations.translate(
                        "coverage.paper.of-ended",
                        Counted.NUMBER.text(step.count(), translations::translate),
                        Counted.EPISODES.text(step.returned(), translations::translate)),
                ofAll(step.name())
                        .map(share ->
                                translations.translate("coverage.profile.all", share.words(translations::translate)))
                        .orElse(""));
    }

    /** The same of a step. */
    record StepBeside(Picture bar, String lost) {}

    private Columns<CoverageStep> steps(Translations translations) {
        return new Columns<CoverageStep>(translations::translate)
                .head("coverage.profile.column.step", step -> step.text(translations::translate))
                .count("coverage.profile.column.reached", CoverageStep::count)
                .share("coverage.profile.column.of-returned", CoverageStep::shareOfReturned)
                .share("coverage.profile.column.all", step -> ofAll(step.name()).orElse(NONE))
                .share("coverage.profile.column.of-before", CoverageStep::share);
    }

    private Picture bar(CoverageStep step) {
        return new ChartPainter(
                step.count(), own.returned(), step.name().equals("in-72h") ? Fill.STRIPED_PART : Fill.SOLID);
    }

    private String lost(CoverageStep step, Translations translations) {
        return switch (step.name()) {
            case "returned" -> Counted.CHILDREN.text(own.children(), translations::translate);
            case "in-72h" ->
                translations.translate(
                        "coverage.paper.note-72h", Counted.NUMBER.text(own.perhapsIn72h(), translations::translate));
            default ->
                step.share()
                        .rest()
                        .map(lost -> translations.translate(
                                "coverage.paper.note-" + step.name(),
                                Counted.NUMBER.text(lost, translations::translate)))
                        .orElse("");
        };
    }

    /** The same step's share of all who returned. */
    private Optional<Share> ofAll(String step) {
        return all.flatMap(of -> CoverageStep.of(of, allFollowed).stream()
                .filter(each -> each.name().equals(step))
                .findAny()
                .map(CoverageStep::shareOfReturned));
    }
}
