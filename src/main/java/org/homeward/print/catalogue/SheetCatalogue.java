package org.homeward.print.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Copy;
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
import org.homeward.store.Copies;
import org.springframework.stereotype.Component;

/**
 * Prints any sheet of the catalogue for any viewer. Everything on the sheet is read as of one change, named in its header.
 */
@Component
public class SheetCatalogue {

    private final List<SheetProvider> sheets;
    private final SheetPrinter printer;
    private final PrintContext context;
    private final Copies copies;
    private final AuditedDatabase database;

    SheetCatalogue(
            List<SheetProvider> catalogue,
            SheetPrinter printer,
            PrintContext context,
            Copies copies,
            AuditedDatabase database) {
        this.sheets = catalogue.stream()
                .sorted(Comparator.comparing(SheetProvider::name))
                .toList();
        this.printer = printer;
        this.context = context;
        this.copies = copies;
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
     * Makes a copy of a sheet, for the purpose that the viewer stated and for a recipient, both named on it and in the audit log.
     *
     * @param parameters the URL parameters of the request
     * @throws PrintDenied if the viewer's role may not print the sheet
     * @throws org.homeward.access.PurposeRequired if the viewer has stated no purpose
     * @throws org.homeward.store.StoreUnavailable if the sheet could not be audited; then it is not returned
     * @throws org.homeward.print.SheetPrinter.SheetNotPrinted if the sheet could not be printed; nothing was sent
     */
    public byte[] print(
            Viewer viewer,
            String name,
            DisclosureFilter filter,
            Map<String, List<String>> parameters,
            Recipient recipient,
            Locale locale) {
        return print(viewer, allowed(viewer, name), filter, parameters, recipient, locale);
    }

    /** The same of a sheet that is in no catalogue, so that nobody can ask for it by a name; who makes it has checked who may. */
    public byte[] print(
            Viewer viewer,
            SheetProvider sheet,
            DisclosureFilter filter,
            Map<String, List<String>> parameters,
            Recipient recipient,
            Locale locale) {
        Copy copy = Copy.by(viewer, recipient);
        return copies.make(viewer, copy, () -> {
            Translations translations = Translations.in(locale);
            DataVersion data = context.data(viewer, filter);
            DisclosureFilter asOf = filter.only(sheet.facets()).withAsOf(data.change());
            Printable printable = sheet.read(viewer, asOf, parameters);
            Marking marking = printable.marking(viewer.role().isUnderDisclosureControl());
            Printing printing =
                    context.of(viewer, asOf, data, marking, locale, copy).about(printable.subject());
            return new Copies.Made<>(
                    printer.print(printable.on(printing, translations), translations),
                    auditEvent(sheet.name(), asOf, parameters));
        });
    }

    private SheetProvider allowed(Viewer viewer, String name) {
        return find(name)
                .filter(offered -> Authorisation.allows(Authorisation.Kind.SHEET, name, viewer.role()))
                .orElseThrow(() -> refused(viewer, name));
    }

    /** The audit event of one sheet, with the record in its parameters, if any. */
    private static AuditEvent auditEvent(String name, DisclosureFilter filter, Map<String, List<String>> parameters) {
        return AuditEvent.of(AuditKind.SHEET, "print", name)
                .about(RecordRef.inUrl(parameters).map(RecordRef::id).orElse(""))
                .under(ReadRequest.counts("print", name, filter).filter())
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
}
