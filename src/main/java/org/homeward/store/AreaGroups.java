package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.disclosure.AreaKind;
import org.homeward.disclosure.DisclosureFilter;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Every group that a table could have, whether anything is counted in it or not: a reader from whom noughts are kept is given
 * them all.
 */
public final class AreaGroups {

    private AreaGroups() {}

    /** The names of the districts that the viewer may see and that the filter asks for; and of what lies elsewhere. */
    public static List<String> districts(DSLContext dsl, Viewer viewer, DisclosureFilter filter) {
        return dsl.select(AREA.NAME)
                .from(AREA)
                .where(AREA.KIND.in(AreaKind.DISTRICT, AreaKind.ELSEWHERE))
                .and(in(viewer.districts()))
                .and(in(filter.districts()))
                .orderBy(AREA.NAME)
                .fetch(AREA.NAME);
    }

    /** The constants asked for; all of them where none is. */
    public static <E extends Enum<E>> List<String> of(Set<E> asked, E[] all) {
        return Arrays.stream(all)
                .filter(each -> asked.isEmpty() || asked.contains(each))
                .map(Enum::name)
                .toList();
    }

    private static Condition in(Set<String> codes) {
        return codes.isEmpty() ? noCondition() : AREA.CODE.in(codes);
    }
}
