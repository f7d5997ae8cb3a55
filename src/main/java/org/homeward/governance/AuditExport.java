package org.homeward.governance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.export.ExportContent;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.ui.time.TimeTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Exports the audited accesses of one user ({@code user=}) or of all, of a room ({@code room=}), from a day ({@code from=}) to another
 * ({@code to=}), or only opened records ({@code opened=}); newest first. Never those to one child, who has no address here.
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
    public boolean holdsRecords() {
        return true;
    }

    @Override
    public ExportContent read(
            Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Translations translations) {
        AuditQueries.Which which = which(parameters);
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
        String room = which.room() == null
                ? ""
                : translations.translate("governance.filter.room") + ": "
                        + which.room().text(translations::translate);
        String opened = which.openedOnly() ? translations.translate("governance.opened") : "";
        return Stream.of(
                        user,
                        room,
                        day("governance.filter.from", which.from(), translations),
                        day("governance.filter.to", which.to(), translations),
                        opened)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String day(String key, @Nullable LocalDate day, Translations translations) {
        return day == null ? "" : translations.translate(key) + ": " + new TimeTexts(Locale.UK).day(day);
    }

    private static AuditQueries.Which which(Map<String, List<String>> parameters) {
        return new AuditQueries.Which(
                first(parameters, "user").orElse(""),
                first(parameters, "room")
                        .flatMap(name -> Arrays.stream(AuditRoom.values())
                                .filter(room -> room.name().equals(name))
                                .findAny())
                        .orElse(null),
                null,
                first(parameters, "from").flatMap(AuditExport::day).orElse(null),
                first(parameters, "to").flatMap(AuditExport::day).orElse(null),
                parameters.containsKey("opened"));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().map(String::strip);
    }
}
