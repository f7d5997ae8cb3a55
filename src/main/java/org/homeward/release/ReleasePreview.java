package org.homeward.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.DisclosureControl;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.export.ExportTable;
import org.homeward.export.RoomExport;
import org.homeward.print.Translations;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.NotReleased;
import org.springframework.stereotype.Component;

/**
 * The tables of a prepared release as a board will read them: the board's files, from the frozen tables and never counted anew. Only an
 * analyst looks at them, and each look is audited.
 */
@Component
public class ReleasePreview {

    /** The rooms of a board, in the order of its menu. */
    public static final List<String> ROOMS = List.of("places", "factors", "trends", "coverage");

    private final AuditedDatabase database;
    private final DisclosureControl control;
    private final List<RoomExport> rooms;

    ReleasePreview(AuditedDatabase database, DisclosureControl control, List<RoomExport> rooms) {
        this.database = database;
        this.control = control;
        this.rooms = rooms;
    }

    /**
     * The tables of one page.
     *
     * @param area the code of a district; empty for the partnership
     * @return empty where a release has no such table, such as a district of a month
     */
    public List<ExportTable> tables(
            Viewer viewer, int number, String room, Period period, Optional<String> area, Translations translations) {
        if (viewer.role() != Role.ANALYST) {
            return List.of();
        }
        DisclosureFilter whole = DisclosureFilter.of(period);
        DisclosureFilter filter =
                area.map(code -> whole.with(Facet.AREA, Set.of(code))).orElse(whole);
        if (!control.allowedFilters().has(filter)) {
            return List.of();
        }
        database.audit(
                viewer,
                AuditEvent.of(AuditKind.FILTER_APPLIED, "releases", "preview of " + room)
                        .about(Integer.toString(number))
                        .under(period.from() + ".." + period.to()));
        try {
            return rooms.stream()
                    .filter(each -> each.name().equals(room))
                    .map(each -> each.read(ReleaseLedger.JOB, filter, Map.of(), translations)
                            .tables())
                    .flatMap(Collection::stream)
                    .toList();
        } catch (NotReleased none) {
            return List.of();
        }
    }
}
