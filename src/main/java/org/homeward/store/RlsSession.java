package org.homeward.store;

import static org.homeward.store.db.homeward.Tables.AREA;
import static org.homeward.store.db.homeward.Tables.PROVIDER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import org.homeward.access.Viewer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Sets the viewer in the database session, for the row security beneath {@link Visibility}. The settings are local to the
 * transaction, so a pooled connection never keeps another viewer; without them every protected table is empty.
 */
final class RlsSession {

    /** No area and no provider has this id, so a scope of unknown codes selects nothing and never everything. */
    private static final String NO_ID = "-1";

    private RlsSession() {}

    static void set(DSLContext dsl, Viewer viewer, @Nullable Long asOf) {
        dsl.select(
                        setting("homeward.viewer", val(viewer.name())),
                        setting("homeward.role", val(viewer.role().name())),
                        setting("homeward.audience", audience(viewer)),
                        setting("homeward.districts", districts(viewer)),
                        setting("homeward.provider", provider(viewer)),
                        setting("homeward.as_of_change", asText(asOf)))
                .fetch();
    }

    /** The change that the rest of the transaction reads; null for the latest. */
    static void setChange(DSLContext dsl, @Nullable Long change) {
        dsl.select(setting("homeward.as_of_change", asText(change))).fetch();
    }

    private static Field<String> asText(@Nullable Long change) {
        return val(change == null ? "" : change.toString());
    }

    static Field<String> setting(String name, Field<String> value) {
        return field("set_config({0}, {1}, true)", String.class, val(name), value);
    }

    private static Field<String> audience(Viewer viewer) {
        return val(viewer.audience() == null ? "" : viewer.audience().name());
    }

    private static Field<String> districts(Viewer viewer) {
        if (viewer.districts().isEmpty()) {
            return val("");
        }
        Field<String> ids = listAgg(AREA.ID.cast(String.class), ",").withinGroupOrderBy(AREA.ID);
        return field(select(coalesce(ids, inline(NO_ID))).from(AREA).where(AREA.CODE.in(viewer.districts())));
    }

    private static Field<String> provider(Viewer viewer) {
        if (viewer.provider() == null) {
            return val("");
        }
        Field<String> id = max(PROVIDER.ID).cast(String.class);
        return field(select(coalesce(id, inline(NO_ID))).from(PROVIDER).where(PROVIDER.CODE.eq(viewer.provider())));
    }
}
