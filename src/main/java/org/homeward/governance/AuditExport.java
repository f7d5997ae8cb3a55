package org.homeward.governance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.ui.time.TimeTexts;
import org.springframework.stereotype.Component;

/**
 * Exports the audited accesses of one user ({@code user=}) or of all, or only opened records ({@code opened=}); newest first.
 */
@Component
class AuditExport implements RoomExport {

    private static final int MOST = 50_000;

    private final TimeTexts times = new TimeTexts(Locale.UK);
    private final AuditQueries audit;

    AuditExport(AuditQueries audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Facet> facets() {
        return List.of();
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        String user = parameters.getOrDefault("user", List.of("")).getFirst().strip();
        AuditQueries.Which which = new AuditQueries.Which(user, parameters.containsKey("opened"));
        return new ExportContent(
                ExportContent.called("governance", translations),
                "",
                List.of(translations.translate("governance.how-counted"), selection(which, translations)),
                List.of(table(audit.list(viewer, which, MOST), translations)));
    }

    private static String selection(AuditQueries.Which which, Translations translations) {
        String user = which.user().isEmpty() ? "" : translations.translate("governance.user") + ": " + which.user();
        String opened = which.openedOnly() ? translations.translate("governance.opened") : "";
        return (user + " " + opened).strip();
    }

    private ExportTable table(List<AuditedAccess> accesses, Translations translations) {
        return ExportTable.of(translations, translations.translate("governance.table"), accesses)
                .words(translations.translate("governance.column.at"), access -> times.moment(access.at()))
                .words(translations.translate("governance.column.user"), AuditedAccess::user)
                .coded(
                        translations.translate("governance.column.role"),
                        access -> access.role().name(),
                        access -> translations.translate("words.Role." + access.role()))
                .coded(
                        translations.translate("governance.column.purpose"),
                        access -> access.purpose() == null ? "" : access.purpose(),
                        access -> ActionText.why(access, translations::translate))
                .coded(
                        translations.translate("governance.column.did"),
                        access -> access.action().kind().name(),
                        access -> ActionText.of(access, translations::translate))
                .number(translations.translate("governance.column.rows"), AuditedAccess::rows)
                .number(translations.translate("governance.column.data-version"), AuditedAccess::dataVersion)
                .table();
    }
}
