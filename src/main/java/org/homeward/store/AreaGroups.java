package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * All groups that a table can have, whether anything is counted in them or not. Viewers who may not see zeros get every
 * group; omitting a group would reveal a zero.
 */
public final class AreaGroups {

    private AreaGroups() {}

    /** The names of the districts in the viewer's scope and in the filter, and of areas elsewhere. */
    public static List<String> districts(DSLContext dsl, Viewer viewer, DisclosureFilter filter) {
        return dsl.selectDistinct(AREA.NAME)
                .from(AREA)
                .where(AREA.KIND.in(AreaKind.DISTRICT, AreaKind.ELSEWHERE))
                .and(in(viewer.districtsListed()))
                .and(in(filter.chosen(Facet.AREA)))
                .orderBy(AREA.NAME)
                .fetch(AREA.NAME);
    }

    /** The chosen constants of a facet; all of them where none is chosen. */
    public static List<String> of(DisclosureFilter filter, Facet facet, Enum<?>... all) {
        return Arrays.stream(all)
                .filter(each -> filter.admits(facet, each))
                .map(Enum::name)
                .toList();
    }

    private static Condition in(Set<String> codes) {
        return codes.isEmpty() ? noCondition() : AREA.CODE.in(codes);
    }
}
