package org.homeward.governance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.springframework.stereotype.Component;

/**
 * Exports the audited accesses of one user ({@code user=}) or of all, or only opened records ({@code opened=}); newest first.
 */
@Component
class AuditExport implements RoomExport {

    private static final int MOST = 50_000;

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
                List.of(ExportTable.of(
                        translations,
                        translations.translate("governance.table"),
                        AuditColumns.of(UnaryOperator.identity(), Locale.UK, translations::translate),
                        audit.list(viewer, which, MOST))));
    }

    private static String selection(AuditQueries.Which which, Translations translations) {
        String user = which.user().isEmpty() ? "" : translations.translate("governance.user") + ": " + which.user();
        String opened = which.openedOnly() ? translations.translate("governance.opened") : "";
        return (user + " " + opened).strip();
    }
}
