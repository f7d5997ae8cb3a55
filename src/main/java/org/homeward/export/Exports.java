package org.homeward.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Authorisation;
import org.homeward.access.Authorisation.Kind;
import org.homeward.access.ReadRequest;
import org.homeward.access.Recipient;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.print.Printing;
import org.homeward.print.Translations;
import org.homeward.print.catalogue.PrintContext;
import org.homeward.reference.ReferenceQueries.DataVersion;
import org.homeward.store.AuditedDatabase;
import org.springframework.stereotype.Component;

/**
 * Writes any table of the house as a file for any viewer. Everything in the file is read as known at one change, the one that
 * its head names; that it is taken is written down before it leaves.
 */
@Component
public class Exports {

    private final List<RoomExport> offered;
    private final PrintContext circumstances;
    private final AuditedDatabase database;

    Exports(List<RoomExport> offered, PrintContext circumstances, AuditedDatabase database) {
        this.offered =
                offered.stream().sorted(Comparator.comparing(RoomExport::name)).toList();
        this.circumstances = circumstances;
        this.database = database;
    }

    /** A file that is ready to leave; its name says the room and the day, and nothing about a child. */
    public record File(String name, String mediaType, byte[] bytes) {}

    public List<RoomExport> offered() {
        return offered;
    }

    /**
     * Takes what is about nobody in particular.
     *
     * @param parameters the address as it was asked
     * @throws ExportDenied if there is no such export, the viewer's role may not take it, or it is about one record
     * @throws org.homeward.store.StoreUnavailable if it could not be read or not be written down; then nothing leaves
     */
    public File export(
            Viewer viewer, String name, Format format, DisclosureFilter filter, Map<String, List<String>> parameters) {
        RoomExport export = find(viewer, name, each -> !each.isAboutOne());
        return file(viewer, export, format, filter, parameters, Optional.empty());
    }

    /**
     * Hands over what is about one record to somebody who is named in the file and in the audit.
     *
     * @param about names the record as an address does
     * @throws ExportDenied if there is no such export about one record, the viewer's role may not take it, or the viewer has
     *     not said why they open the record
     * @throws org.homeward.store.StoreUnavailable if it could not be read or not be written down; then nothing leaves
     */
    public File handOver(
            Viewer viewer,
            String name,
            Format format,
            DisclosureFilter filter,
            Map<String, List<String>> about,
            Recipient recipient) {
        RoomExport export = find(viewer, name, each -> each.isAboutOne() && viewer.hasPurpose());
        return file(viewer, export, format, filter, about, Optional.of(recipient));
    }

    private RoomExport find(Viewer viewer, String name, Predicate<RoomExport> mayLeave) {
        return offered.stream()
                .filter(each -> each.name().equals(name))
                .filter(each -> Authorisation.allows(Kind.FILE, name, viewer.role()))
                .filter(mayLeave)
                .findAny()
                .orElseThrow(() -> refused(viewer, name));
    }

    private File file(
            Viewer viewer,
            RoomExport export,
            Format format,
            DisclosureFilter filter,
            Map<String, List<String>> parameters,
            Optional<Recipient> recipient) {
        Translations translations = Translations.english();
        DataVersion data = circumstances.data(viewer);
        DisclosureFilter known = PrintContext.asOf(viewer, filter, data);
        ExportContent taken = export.read(viewer, known, parameters, translations);
        Printing printing = circumstances.of(
                viewer, known, data, taken.marking(viewer.role().isUnderDisclosureControl()), Locale.UK);
        Printing handed = recipient
                .map(whom -> printing.handedOver(whom, viewer.purpose()))
                .orElse(printing);
        byte[] bytes = format.write(ExportHeader.of(taken, handed, translations), taken.tables());
        String name = export.name();
        database.audit(
                viewer,
                act(name + "." + format.ending(), known, taken)
                        .to(recipient.map(Recipient::words).orElse(null)));
        String day = printing.requester().at().toLocalDate().toString();
        return new File("homeward-" + name + "-" + day + "." + format.ending(), format.mediaType(), bytes);
    }

    /** One file, about the one record that it is of, if it is of one. */
    private static AuditEvent act(String file, DisclosureFilter filter, ExportContent taken) {
        return AuditEvent.of(AuditKind.EXPORT, "export", file)
                .about(taken.subject())
                .under(ReadRequest.counts("export", file, filter).filter())
                .ofRows(taken.rows());
    }

    /** A name that is no file is what somebody typed, and is not entered. */
    private ExportDenied refused(Viewer viewer, String name) {
        boolean known = offered.stream().anyMatch(export -> export.name().equals(name));
        database.audit(viewer, AuditEvent.refused("export", known ? name : "no such file"));
        return new ExportDenied();
    }
}
