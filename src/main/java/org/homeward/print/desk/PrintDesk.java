package org.homeward.print.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Act;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Reading;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.Subject;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
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

    /** The parameter that names who receives a sheet, for the audit. */
    public static final String RECIPIENT = "recipient";

    private final List<CatalogueSheet> catalogue;
    private final SheetPrinter printer;
    private final Circumstances circumstances;
    private final Stamp stamp;

    PrintDesk(List<CatalogueSheet> catalogue, SheetPrinter printer, Circumstances circumstances, Stamp stamp) {
        this.catalogue = catalogue.stream()
                .sorted(Comparator.comparing(CatalogueSheet::name))
                .toList();
        this.printer = printer;
        this.circumstances = circumstances;
        this.stamp = stamp;
    }

    public List<CatalogueSheet> catalogue() {
        return catalogue;
    }

    public Optional<CatalogueSheet> find(String name) {
        return catalogue.stream().filter(sheet -> sheet.name().equals(name)).findAny();
    }

    /**
     * @param parameters the address as it was asked; {@value #RECIPIENT} says who receives a sheet about one person or place
     * @throws RecipientNotStated if a sheet about one person or place goes to nobody
     * @throws NotForThisReader if the viewer's role may not print the sheet
     * @throws org.homeward.print.SheetNotPrinted if the page could not be made; nothing was sent
     */
    public byte[] print(
            Viewer viewer, String name, DisclosureFilter filter, Map<String, List<String>> parameters, Locale locale) {
        CatalogueSheet sheet = find(name)
                .filter(offered -> Authorisation.allows(Authorisation.Kind.SHEET, name, viewer.role()))
                .orElseThrow(() -> refused(viewer, name));
        Wording wording = Wording.in(locale);
        DataVersion data = circumstances.data(viewer);
        DisclosureFilter known = Circumstances.asKnown(viewer, filter, data);
        Optional<Recipient> recipient = parameters.getOrDefault(RECIPIENT, List.of()).stream()
                .findFirst()
                .flatMap(Recipient::of);
        if (sheet.isAboutOne() && recipient.isEmpty()) {
            throw new RecipientNotStated();
        }
        Printable printable = sheet.read(viewer, known, parameters);
        Marking marking = printable.marking(viewer.role().isUnderDisclosureControl());
        Printing printing = circumstances.of(viewer, known, data, marking, locale);
        Printing handed = recipient
                .map(whom -> printing.handedOver(whom, viewer.purpose()))
                .orElse(printing);
        byte[] pdf = printer.print(printable.on(handed, wording), wording);
        stamp.enter(viewer, issued(name, known, parameters, recipient));
        return pdf;
    }

    /** One sheet, about the one record that its address names, if it names one. */
    private static Act issued(
            String name, DisclosureFilter filter, Map<String, List<String>> parameters, Optional<Recipient> recipient) {
        return Act.of(AuditKind.SHEET, "print", name)
                .about(Subject.inAddress(parameters).map(Subject::id).orElse(""))
                .under(Reading.counts("print", name, filter).filter())
                .to(recipient.map(Recipient::words).orElse(null))
                .ofRows(1);
    }

    /** A name that is no sheet is what somebody typed, and is not entered. */
    private NotForThisReader refused(Viewer viewer, String name) {
        stamp.enter(viewer, Act.refused("print", find(name).isPresent() ? name : "no such sheet"));
        return new NotForThisReader(name);
    }
}
