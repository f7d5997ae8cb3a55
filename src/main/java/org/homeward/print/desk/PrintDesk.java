package org.homeward.print.desk;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Marking;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.SheetPrinter;
import org.homeward.print.Wording;
import org.homeward.reference.DataVersion;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ui.ReaderChoices;
import org.homeward.ui.filter.FilterWords;
import org.springframework.stereotype.Component;

/**
 * Prints any sheet of the catalogue for any viewer. Everything on the sheet is read as known at one change, the one that its
 * head names.
 */
@Component
public class PrintDesk {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final List<CatalogueSheet> catalogue;
    private final SheetPrinter printer;
    private final ReferenceQueries reference;
    private final ReaderChoices choices;
    private final Stamp stamp;

    PrintDesk(
            List<CatalogueSheet> catalogue,
            SheetPrinter printer,
            ReferenceQueries reference,
            ReaderChoices choices,
            Stamp stamp) {
        this.catalogue = catalogue.stream()
                .sorted(Comparator.comparing(CatalogueSheet::name))
                .toList();
        this.printer = printer;
        this.reference = reference;
        this.choices = choices;
        this.stamp = stamp;
    }

    public List<CatalogueSheet> catalogue() {
        return catalogue;
    }

    public Optional<CatalogueSheet> find(String name) {
        return catalogue.stream().filter(sheet -> sheet.name().equals(name)).findAny();
    }

    /**
     * @throws NotForThisReader if the viewer's role may not print the sheet
     * @throws org.homeward.print.SheetNotPrinted if the page could not be made; nothing was sent
     */
    public byte[] print(
            Viewer viewer, String name, DisclosureFilter filter, Map<String, List<String>> parameters, Locale locale) {
        CatalogueSheet sheet = find(name)
                .filter(offered -> offered.readers().contains(viewer.role()))
                .orElseThrow(() -> new NotForThisReader(name));
        Wording wording = Wording.in(locale);
        DataVersion data = reference.latest(viewer);
        DisclosureFilter known = filter.known() == null ? filter.withKnown(data.change()) : filter;
        Printable printable = sheet.read(viewer, known, parameters);
        Marking marking =
                stamp.least().and(printable.marking(viewer.role().isUnderDisclosureControl()));
        Printing printing = printing(viewer, known, data, marking.words(wording::say), filters(viewer, known, locale));
        return printer.print(printable.on(printing, wording), wording);
    }

    private String filters(Viewer viewer, DisclosureFilter filter, Locale locale) {
        Wording wording = Wording.in(locale);
        return FilterWords.of(filter, choices.of(viewer, locale), wording::say);
    }

    private Printing printing(
            Viewer viewer, DisclosureFilter filter, DataVersion data, String marking, String filters) {
        return new Printing(
                marking,
                filter.period(),
                filters,
                new Printing.DataState(
                        filter.knownAt().orElse(data.change()), data.at().atZone(LONDON)),
                new Printing.Requester(
                        viewer.name(), ZonedDateTime.now(stamp.clock()).withZoneSameInstant(LONDON)));
    }
}
