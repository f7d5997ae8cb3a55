package org.homeward.print.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Authorisation;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.print.Printable;
import org.homeward.print.SheetPrinter;
import org.homeward.print.Wording;
import org.homeward.reference.DataVersion;
import org.springframework.stereotype.Component;

/**
 * Prints any sheet of the catalogue for any viewer. Everything on the sheet is read as known at one change, the one that its
 * head names.
 */
@Component
public class PrintDesk {

    private final List<CatalogueSheet> catalogue;
    private final SheetPrinter printer;
    private final Circumstances circumstances;

    PrintDesk(List<CatalogueSheet> catalogue, SheetPrinter printer, Circumstances circumstances) {
        this.catalogue = catalogue.stream()
                .sorted(Comparator.comparing(CatalogueSheet::name))
                .toList();
        this.printer = printer;
        this.circumstances = circumstances;
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
                .filter(offered -> Authorisation.allows(Authorisation.Kind.SHEET, name, viewer.role()))
                .orElseThrow(() -> new NotForThisReader(name));
        Wording wording = Wording.in(locale);
        DataVersion data = circumstances.data(viewer);
        DisclosureFilter known = filter.known() == null ? filter.withKnown(data.change()) : filter;
        Printable printable = sheet.read(viewer, known, parameters);
        return printer.print(printable.on(circumstances.of(viewer, known, data, locale), wording), wording);
    }
}
