package org.homeward.print.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.ReadRequest;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Marking;
import org.homeward.disclosure.RecordRef;
import org.homeward.print.Printable;
import org.homeward.print.Printing;
import org.homeward.print.SheetPrinter;
import org.homeward.print.Translations;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.springframework.stereotype.Component;

/**
 * Prints any sheet of the catalogue for any viewer. Everything on the sheet is read as known at one change, the one that its
 * head names.
 */
@Component
public class SheetCatalogue {

    /** The parameter that names who receives a sheet, for the audit. */
    public static final String RECIPIENT = "recipient";

    private final List<SheetProvider> sheets;
    private final SheetPrinter printer;
    private final PrintContext circumstances;
    private final PrintAudit stamp;

    SheetCatalogue(List<SheetProvider> catalogue, SheetPrinter printer, PrintContext circumstances, PrintAudit stamp) {
        this.sheets = catalogue.stream()
                .sorted(Comparator.comparing(SheetProvider::name))
                .toList();
        this.printer = printer;
        this.circumstances = circumstances;
        this.stamp = stamp;
    }

    public List<SheetProvider> sheets() {
        return sheets;
    }

    public Optional<SheetProvider> find(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findAny();
    }

    /**
     * @param parameters the address as it was asked; {@value #RECIPIENT} says who receives a sheet about one person or place
     * @throws RecipientRequired if a sheet about one person or place goes to nobody
     * @throws PrintDenied if the viewer's role may not print the sheet
     * @throws org.homeward.print.SheetPrinter.SheetNotPrinted if the page could not be made; nothing was sent
     */
    public byte[] print(
            Viewer viewer, String name, DisclosureFilter filter, Map<String, List<String>> parameters, Locale locale) {
        SheetProvider sheet = find(name)
                .filter(offered -> Authorisation.allows(Authorisation.Kind.SHEET, name, viewer.role()))
                .orElseThrow(() -> refused(viewer, name));
        Translations translations = Translations.in(locale);
        DataVersion data = circumstances.data(viewer);
        DisclosureFilter known = PrintContext.asOf(viewer, filter, data);
        Optional<Recipient> recipient = parameters.getOrDefault(RECIPIENT, List.of()).stream()
                .findFirst()
                .flatMap(Recipient::of);
        if (sheet.isAboutOne() && recipient.isEmpty()) {
            throw new RecipientRequired();
        }
        Printable printable = sheet.read(viewer, known, parameters);
        Marking marking = printable.marking(viewer.role().isUnderDisclosureControl());
        Printing printing = circumstances.of(viewer, known, data, marking, locale);
        Printing handed = recipient
                .map(whom -> printing.handedOver(whom, viewer.purpose()))
                .orElse(printing);
        byte[] pdf = printer.print(printable.on(handed, translations), translations);
        stamp.record(viewer, issued(name, known, parameters, recipient));
        return pdf;
    }

    /** One sheet, about the one record that its address names, if it names one. */
    private static AuditEvent issued(
            String name, DisclosureFilter filter, Map<String, List<String>> parameters, Optional<Recipient> recipient) {
        return AuditEvent.of(AuditKind.SHEET, "print", name)
                .about(RecordRef.inUrl(parameters).map(RecordRef::id).orElse(""))
                .under(ReadRequest.counts("print", name, filter).filter())
                .to(recipient.map(Recipient::words).orElse(null))
                .ofRows(1);
    }

    /** A name that is no sheet is what somebody typed, and is not entered. */
    private PrintDenied refused(Viewer viewer, String name) {
        stamp.record(viewer, AuditEvent.refused("print", find(name).isPresent() ? name : "no such sheet"));
        return new PrintDenied(name);
    }

    /** The sheet does not exist, or this reader may not print it; the two answer alike. */
    public static class PrintDenied extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PrintDenied(String name) {
            super("There is no sheet '" + name + "' for this reader. './homeward print' lists every sheet.");
        }
    }

    /** A sheet about one person or one place is printed for somebody only; whoever offers to print it asks for whom. */
    public static class RecipientRequired extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RecipientRequired() {
            super("A sheet about one person or one place is printed for somebody only.");
        }
    }
}
