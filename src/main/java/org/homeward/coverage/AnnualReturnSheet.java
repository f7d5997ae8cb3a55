package org.homeward.coverage;

import java.util.stream.Collectors;
import org.homeward.coverage.AnnualReturn.Answer;
import org.homeward.coverage.AnnualReturn.Profile;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.Sheet;
import org.homeward.print.Translations;
import org.homeward.request.Column.Face;
import org.homeward.request.Columns;

/** The printed annual return: each question with its answer, how it is counted, and who asks it so. */
public record AnnualReturnSheet(AnnualReturn counted, Profile profile) implements Printable {

    @Override
    public Sheet on(Printing printing, Translations translations) {
        Columns<Answer> columns = AnnualReturn.columns(translations::translate);
        var answers = counted.answers(profile);
        // The head names the year that is counted, whatever period was asked for.
        Printing ofYear = printing.over(counted.year(), translations);
        var heading = new Sheet.Heading(
                translations.translate("coverage.return.paper.question"),
                translations.translate("coverage.return"),
                translations.translate("coverage.return.paper.sentence", profile.text(translations::translate)));
        return Sheet.of("annual-return", heading, ofYear)
                .withTable("rows", columns, answers)
                .withText(
                        "sources",
                        answers.stream()
                                .map(answer -> answer.sourced(translations::translate))
                                .distinct()
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining("; "),
                                        sources -> translations.translate("coverage.return.sourced", sources))))
                .withText("hidden", translations.protection(ofYear, columns.counts(answers, Face.PAPER)))
                .withText("counted", translations.translate("coverage.return.paper.counted"));
    }
}
