package org.homeward.coverage.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.coverage.AnnualReturn;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.print.catalogue.SheetCatalogue;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterUrl;
import org.homeward.ui.print.CopyButton;

/** The annual return as a sheet and as a tidy file: of the last whole year from April to March in the period of the room. */
final class AnnualReturnFiles {

    private static final String NAME = "annual-return";

    private final SheetCatalogue printer;
    private final Exports files;

    AnnualReturnFiles(SheetCatalogue printer, Exports files) {
        this.printer = printer;
        this.files = files;
    }

    /** @param words of a text key */
    Component[] of(FilterRequest request, UnaryOperator<String> words) {
        DisclosureFilter year =
                request.filter().withPeriod(AnnualReturn.yearOf(request.filter().period()));
        CopyButton paper = CopyButton.print(
                "homeward-annual-return.pdf",
                words.apply("coverage.return.pdf"),
                request::viewer,
                (viewer, recipient) -> printer.print(viewer, NAME, year, Map.of(), recipient, Locale.UK));
        CopyButton file =
                CopyButton.download(words.apply("coverage.return.csv"), request::viewer, (viewer, recipient) -> {
                    Exports.File made = files.export(
                            viewer,
                            NAME,
                            Format.CSV,
                            request.ofSameData(FilterUrl.write(year, request.standard())),
                            recipient);
                    return CopyButton.file(made.name(), made.mediaType(), made.bytes());
                });
        return new Component[] {paper, file};
    }
}
