package org.homeward.intake.check;

import java.util.Set;
import org.homeward.disclosure.AreaKind;
import org.homeward.intake.read.DidYouMean;
import org.homeward.intake.read.ImportError;
import org.homeward.intake.read.ImportProblem;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold the code of an area; a code that ended is read as the one that took its place. */
record AreaCells(RowReader reader, AreaLookup areas) {

    /** An area of any kind but a ward: the area of a home, or the authority that is responsible for a child. */
    AreaLookup.@Nullable Area optional(String column) {
        return find(column, Set.of(AreaKind.DISTRICT, AreaKind.COUNTY, AreaKind.ELSEWHERE), ImportError.AREA_NOT_HOME);
    }

    AreaLookup.@Nullable Area district(String column) {
        reader.required(column);
        return find(column, Set.of(AreaKind.DISTRICT, AreaKind.ELSEWHERE), ImportError.AREA_NOT_DISTRICT);
    }

    AreaLookup.@Nullable Area ward(String column) {
        return find(column, Set.of(AreaKind.WARD), ImportError.AREA_NOT_WARD);
    }

    private AreaLookup.@Nullable Area find(String column, Set<AreaKind> kinds, ImportError otherKind) {
        String code = reader.text(column);
        if (code == null) {
            return null;
        }
        AreaLookup.Successor successor = areas.successor(code).orElse(null);
        if (successor != null) {
            reader.noticeIf(
                    true,
                    column,
                    ImportError.AREA_SUCCEEDED,
                    code,
                    successor.code(),
                    String.valueOf(successor.since()));
        }
        AreaLookup.Area area = areas.find(successor == null ? code : successor.code());
        if (area == null) {
            reader.reject(
                    column, ImportProblem.of(ImportError.AREA_UNKNOWN).suggesting(DidYouMean.to(code, areas.codes())));
            return null;
        }
        if (!kinds.contains(area.kind())) {
            reader.reject(column, otherKind);
            return null;
        }
        return area;
    }
}
