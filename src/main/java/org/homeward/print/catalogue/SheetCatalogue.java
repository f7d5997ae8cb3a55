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
import org.homeward.store.AuditedDatabase;
import org.springframework.stereotype.Component;

/**
 * Prints any sheet of the catalogue for any viewer. Everything on the sheet is read as of one change, named in its header.
 */
@Component
public class SheetCatalogue {

    /** The parameter with the recipient of a sheet, for the audit log. */
    public static final String RECIPIENT = "recipient";

    private final List<SheetProvider> sheets;
    private final SheetPrinter printer;
    private final PrintContext context;
    private final AuditedDatabase database;

    SheetCatalogue(
            List<SheetProvider> catalogue, SheetPrinter printer, PrintContext context, AuditedDatabase database) {
        this.sheets = catalogue.stream()
                .sorted(Comparator.comparing(SheetProvider::name))
                .toList();
        this.printer = printer;
        this.context = context;
        this.database = database;
    }

    public List<SheetProvider> sheets() {
        return sheets;
    }

    public Optional<SheetProvider> find(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findAny();
    }

    /** Whether every facet of the filter narrows the figures of a sheet. */
    public boolean uses(String name, DisclosureFilter filter) {
        return find(name)
                .filter(sheet -> sheet.facets().containsAll(filter.chosen().keySet()))
                .isPresent();
    }

    /**
     * @param parameters the URL parameters of the request; {@value #RECIPIENT} is the recipient of a sheet about one person
     *     or place
     * @throws org.homeward.store.StoreUnavailable if the sheet could not be audited; then it is not returned
     * @throws RecipientRequired if a sheet about one person or place has no recipient
     * @throws PrintDenied if the viewer's role may not print the sheet
     * @throws org.homeward.print.SheetPrinter.SheetNotPrinted if the sheet could not be printed; nothing was sent
     */
    public byte[] print(
            Viewer viewer, String name, DisclosureFilter filter, Map<String, List<String>> parameters, Locale locale) {
        SheetProvider sheet = find(name)
                .filter(offered -> Authorisation.allows(Authorisation.Kind.SHEET, name, viewer.role()))
                .orElseThrow(() -> refused(viewer, name));
        Translations translations = Translations.in(locale);
        DataVersion data = context.data(viewer, filter);
        DisclosureFilter asOf = filter.only(sheet.facets()).withAsOf(data.change());
        Optional<Recipient> recipient = parameters.getOrDefault(RECIPIENT, List.of()).stream()
                .findFirst()
                .flatMap(Recipient::of);
        if (sheet.isAboutOne() && recipient.isEmpty()) {
            throw new RecipientRequired();
        }
        Printable printable = sheet.read(viewer, asOf, parameters);
        Marking marking = printable.marking(viewer.role().isUnderDisclosureControl());
        Printing printing = context.of(viewer, asOf, data, marking, locale).about(printable.subject());
        Printing handedOver =
                recipient.map(to -> printing.handedOver(to, viewer.purpose())).orElse(printing);
        byte[] pdf = printer.print(printable.on(handedOver, translations), translations);
        database.audit(viewer, auditEvent(name, asOf, parameters, recipient));
        return pdf;
    }

    /** The audit event of one sheet, with the record in its parameters, if any. */
    private static AuditEvent auditEvent(
            String name, DisclosureFilter filter, Map<String, List<String>> parameters, Optional<Recipient> recipient) {
        return AuditEvent.of(AuditKind.SHEET, "print", name)
                .about(RecordRef.inUrl(parameters).map(RecordRef::id).orElse(""))
                .under(ReadRequest.counts("print", name, filter).filter())
                .to(recipient.map(Recipient::words).orElse(null))
                .ofRows(1);
    }

    /** An unknown name is user input and is not recorded. */
    private PrintDenied refused(Viewer viewer, String name) {
        database.audit(viewer, AuditEvent.refused("print", find(name).isPresent() ? name : "no such sheet"));
        return new PrintDenied(name);
    }

    /** The sheet does not exist, or this user may not print it; the response does not distinguish them. */
    public static class PrintDenied extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PrintDenied(String name) {
            super("There is no sheet '" + name
                    + "', or the user may not print it. './homeward print' lists every sheet.");
        }
    }

    /** A sheet about one person or one place needs a recipient; the caller must ask for it. */
    public static class RecipientRequired extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RecipientRequired() {
            super("A sheet about one person or one place needs a recipient. Name who receives it.");
        }
    }
}
