package org.homeward.intake.check;

import java.util.Set;
import org.homeward.disclosure.AreaKind;
import org.homeward.intake.read.Nearest;
import org.jspecify.annotations.Nullable;

/** Cells that hold the code of an area. */
record AreaCells(Cells cells, Atlas atlas) {

    /** An area of any kind but a ward: where somebody lives, or which authority answers for a child. */
    Atlas.@Nullable Area optional(String column) {
        return find(
                column,
                Set.of(AreaKind.DISTRICT, AreaKind.COUNTY, AreaKind.ELSEWHERE),
                "a district, the county or elsewhere");
    }

    Atlas.@Nullable Area district(String column) {
        cells.required(column);
        return find(column, Set.of(AreaKind.DISTRICT, AreaKind.ELSEWHERE), "a district");
    }

    Atlas.@Nullable Area ward(String column) {
        return find(column, Set.of(AreaKind.WARD), "a ward");
    }

    private Atlas.@Nullable Area find(String column, Set<AreaKind> kinds, String kind) {
        String code = cells.text(column);
        if (code == null) {
            return null;
        }
        Atlas.Area area = atlas.find(code);
        if (area == null) {
            String near = Nearest.to(code, atlas.codes())
                    .map(each -> " Did you mean " + each + "?")
                    .orElse("");
            cells.reject(column, "This area code is not known." + near, "Use a code of the loaded boundaries.");
            return null;
        }
        if (!kinds.contains(area.kind())) {
            cells.reject(
                    column,
                    "This is the code of another kind of area, not of " + kind + ".",
                    "Use the code of " + kind + ".");
            return null;
        }
        return area;
    }
}
