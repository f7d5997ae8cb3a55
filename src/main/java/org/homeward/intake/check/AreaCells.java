package org.homeward.intake.check;

import java.util.Set;
import org.homeward.disclosure.AreaKind;
import org.homeward.intake.read.DidYouMean;
import org.jspecify.annotations.Nullable;

/** Cells that hold the code of an area. */
record AreaCells(RowReader reader, AreaLookup areas) {

    /** An area of any kind but a ward: where somebody lives, or which authority answers for a child. */
    AreaLookup.@Nullable Area optional(String column) {
        return find(
                column,
                Set.of(AreaKind.DISTRICT, AreaKind.COUNTY, AreaKind.ELSEWHERE),
                "a district, the county or elsewhere");
    }

    AreaLookup.@Nullable Area district(String column) {
        reader.required(column);
        return find(column, Set.of(AreaKind.DISTRICT, AreaKind.ELSEWHERE), "a district");
    }

    AreaLookup.@Nullable Area ward(String column) {
        return find(column, Set.of(AreaKind.WARD), "a ward");
    }

    private AreaLookup.@Nullable Area find(String column, Set<AreaKind> kinds, String kind) {
        String code = reader.text(column);
        if (code == null) {
            return null;
        }
        AreaLookup.Area area = areas.find(code);
        if (area == null) {
            String near = DidYouMean.to(code, areas.codes())
                    .map(each -> " Did you mean " + each + "?")
                    .orElse("");
            reader.reject(column, "This area code is not known." + near, "Use a code of the loaded boundaries.");
            return null;
        }
        if (!kinds.contains(area.kind())) {
            reader.reject(
                    column,
                    "This is the code of another kind of area, not of " + kind + ".",
                    "Use the code of " + kind + ".");
            return null;
        }
        return area;
    }
}
