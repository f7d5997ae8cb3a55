package org.homeward.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.Copy;
import org.homeward.access.ReadRequest;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Marking;
import org.homeward.print.Printing;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.PrintContext;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.store.AuditedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the table of a room as a file for any viewer. Everything in the file is read as of one change, named in its header.
 * The export is audited before the file is sent.
 */
@Component
public class Exports {

    private final List<RoomExport> offered;
    private final PrintContext context;
    private final AuditedDatabase database;

    Exports(List<RoomExport> offered, PrintContext context, AuditedDatabase database) {
        this.offered =
                offered.stream().sorted(Comparator.comparing(RoomExport::name)).toList();
        this.context = context;
        this.database = database;
    }

    /** A file that is ready to send; its name contains the room and the day, and nothing about a child. */
    public record File(String name, String mediaType, byte[] bytes) {}

    public List<RoomExport> offered() {
        return offered;
    }

    /** The facets that narrow the figures of an export; none where there is no such export. */
    List<Facet> facets(String name) {
        return offered.stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .map(RoomExport::facets)
                .orElse(List.of());
    }

    /**
     * Exports what is not about one record.
     *
     * @param parameters the URL parameters of the request
     * @throws ExportDenied if there is no such export, the viewer's role may not download it, or it is about one record
     * @throws org.homeward.store.StoreUnavailable if it could not be read or audited; then no file is sent
     */
    public File export(
            Viewer viewer, String name, Format format, DisclosureFilter filter, Map<String, List<String>> parameters) {
        return export(viewer, name, format, filter, parameters, List.of());
    }

    /**
     * The same for a question that was changed.
     *
     * @param changes how the answer differs from the question, in sentences
     */
    File export(
            Viewer viewer,
            String name,
            Format format,
            DisclosureFilter filter,
            Map<String, List<String>> parameters,
            List<String> changes) {
        RoomExport export = find(viewer, name, each -> !each.isAboutOne());
        return file(viewer, export, format, filter, parameters, null, changes);
    }

    /**
     * Exports what is about one record, to a recipient who is named in the file and in the audit log.
     *
     * @param about identifies the record by URL parameters
     * @throws ExportDenied if there is no such export about one record, the viewer's role may not download it, or the viewer
     *     has not stated why they open the record
     * @throws org.homeward.store.StoreUnavailable if it could not be read or audited; then no file is sent
     */
    public File handOver(
            Viewer viewer,
            String name,
            Format format,
            DisclosureFilter filter,
            Map<String, List<String>> about,
            Recipient recipient) {
        RoomExport export = find(viewer, name, each -> each.isAboutOne() && viewer.hasPurpose());
        return file(viewer, export, format, filter, about, recipient, List.of());
    }

    private RoomExport find(Viewer viewer, String name, Predicate<RoomExport> allowed) {
        return offered.stream()
                .filter(each -> each.name().equals(name))
                .filter(each -> Authorisation.allows(Kind.FILE, name, viewer.role()))
                .filter(allowed)
                .findAny()
                .orElseThrow(() -> refused(viewer, name));
    }

    private File file(
            Viewer viewer,
            RoomExport export,
            Format format,
            DisclosureFilter filter,
            Map<String, List<String>> parameters,
            @Nullable Recipient recipient,
            List<String> changes) {
        Copy copy = Copy.by(viewer, recipient);
        return database.makeCopy(viewer, copy, () -> {
            Translations translations = Translations.english();
            DataVersion data = context.data(viewer, filter);
            DisclosureFilter asOf = filter.only(export.facets()).withAsOf(data.change());
            ExportContent content = export.read(viewer, asOf, parameters, translations);
            Marking marking = content.marking(viewer.role().isUnderDisclosureControl());
            Printing printing = context.of(viewer, asOf, data, marking, Locale.UK, copy);
            byte[] bytes = format.write(ExportHeader.of(content, printing, changes, translations), content.tables());
            String day = printing.requester().at().toLocalDate().toString();
            String name = "homeward-" + export.name() + "-" + day + "." + format.fileEnding();
            return new AuditedDatabase.Made<>(
                    new File(name, format.mediaType(), bytes),
                    auditEvent(export.name() + "." + format.ending(), asOf, content));
        });
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
