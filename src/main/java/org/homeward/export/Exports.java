package org.homeward.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Copy;
import org.homeward.access.ReadRequest;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Marking;
import org.homeward.print.Printing;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.PrintContext;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterRequests;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.Copies;
import org.springframework.stereotype.Component;

/**
 * Writes the table of a room as a file for any viewer. Everything in the file is read as of one change, named in its header. It is
 * audited before it is sent, and a file has no address: the screen that offers it asks who receives it, and why.
 */
@Component
public class Exports {

    private final List<RoomExport> offered;
    private final FilterRequests requests;
    private final PrintContext context;
    private final Copies copies;
    private final AuditedDatabase database;

    Exports(
            List<RoomExport> offered,
            FilterRequests requests,
            PrintContext context,
            Copies copies,
            AuditedDatabase database) {
        this.offered =
                offered.stream().sorted(Comparator.comparing(RoomExport::name)).toList();
        this.requests = requests;
        this.context = context;
        this.copies = copies;
        this.database = database;
    }

    /** A file that is ready to send; its name contains the room and the day, and nothing about a child. */
    public record File(String name, String mediaType, byte[] bytes) {}

    public List<RoomExport> offered() {
        return offered;
    }

    /** Whether a file contains records, and not only figures. */
    public boolean holdsRecords(String name) {
        return offered.stream().anyMatch(each -> each.name().equals(name) && each.holdsRecords());
    }

    /**
     * Makes a copy of a table, for the purpose that the viewer stated and for a recipient, both named in it and in the audit log.
     *
     * @param parameters of the address of the room, or of its equal: the filter, and the record that the file is about, if any
     * @throws ExportDenied if there is no such export, or the viewer's role may not download it
     * @throws org.homeward.access.PurposeRequired if the viewer has stated no purpose
     * @throws org.homeward.store.StoreUnavailable if it could not be read or audited; then no file is returned
     */
    public File export(
            Viewer viewer, String name, Format format, Map<String, List<String>> parameters, Recipient recipient) {
        RoomExport export = find(viewer, name);
        Copy copy = Copy.by(viewer, recipient);
        FilterRequest request = requests.read(viewer, parameters, export.facets());
        return copies.make(viewer, copy, () -> {
            Translations translations = Translations.english();
            DataVersion data = context.data(viewer, request.filter());
            DisclosureFilter filter = request.filter().only(export.facets()).withAsOf(data.change());
            ExportContent content = export.read(viewer, filter, parameters, translations);
            Marking marking = content.marking(viewer.role().isUnderDisclosureControl());
            Printing printing = context.of(viewer, filter, data, marking, Locale.UK, copy);
            List<String> changes = requests.changes(request, Locale.UK, translations::translate);
            byte[] bytes = format.write(ExportHeader.of(content, printing, changes, translations), content.tables());
            String day = printing.requester().at().toLocalDate().toString();
            return new Copies.Made<>(
                    new File(
                            "homeward-" + export.name() + "-" + day + "." + format.fileEnding(),
                            format.mediaType(),
                            bytes),
                    auditEvent(export.name() + "." + format.ending(), filter, content));
        });
    }

    /**
     * Answers a program with a table. The answer leaves as a file does: it is a copy for a recipient and the purpose that the viewer
     * stated.
     *
     * @param parameters of the address, in the words of the screens
     * @param byToken whether an access token asks, and not a session
     * @throws ApiRequestRejected if a parameter is unknown, not understood or finer than the viewer may use
     * @throws ExportDenied if the viewer's role may not read it
     * @throws org.homeward.access.PurposeRequired if the viewer has stated no purpose
     */
    public ApiAnswer answer(
            Viewer viewer, ApiTable table, Map<String, List<String>> parameters, Recipient recipient, boolean byToken) {
        if (!Authorisation.allows(Kind.ENDPOINT, table.address(), viewer.role())) {
            throw refused(viewer, table.path());
        }
        Copy copy = Copy.by(viewer, recipient);
        ApiParameters.requireKnown(table, parameters);
        FilterRequest request = requests.read(viewer, parameters, table.facets());
        ApiParameters.requireUnderstood(request);
        Map<String, String> chosen = ApiParameters.chosen(table, parameters);
        return copies.make(viewer, copy, () -> {
            Translations translations = Translations.english();
            ExportContent content = table.reading().read(viewer, request.filter(), chosen, translations);
            Marking marking = content.marking(viewer.role().isUnderDisclosureControl());
            Printing printing = context.of(viewer, request.filter(), request.data(), marking, Locale.UK, copy);
            return new Copies.Made<>(
                    ApiAnswer.of(content, printing, request, chosen, translations),
                    auditEvent(table.path() + (byToken ? ".token" : ".session"), request.filter(), content));
        });
    }

    private RoomExport find(Viewer viewer, String name) {
        return offered.stream()
                .filter(each -> each.name().equals(name))
                .filter(each -> Authorisation.allows(Kind.FILE, name, viewer.role()))
                .findAny()
                .orElseThrow(() -> refused(viewer, name));
    }

    /** The audit event of one file, with the record that it is about, if any. */
    private static AuditEvent auditEvent(String file, DisclosureFilter filter, ExportContent content) {
        return AuditEvent.of(AuditKind.EXPORT, "export", file)
                .about(content.subject())
                .under(ReadRequest.counts("export", file, filter).filter())
                .ofRows(content.rows());
    }

    /** An unknown name is user input and is not recorded. */
    private ExportDenied refused(Viewer viewer, String name) {
        boolean isKnown = offered.stream().anyMatch(export -> export.name().equals(name));
        database.audit(viewer, AuditEvent.refused("export", isKnown ? name : "no such file"));
        return new ExportDenied();
    }
}
