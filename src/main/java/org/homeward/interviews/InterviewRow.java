package org.homeward.interviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.Elapsed;
import org.homeward.disclosure.InterviewId;
import org.homeward.disclosure.OfChild;
import org.homeward.disclosure.RecordedTime;
import org.homeward.disclosure.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of interviews: who was interviewed, when and how; never a statement.
 *
 * @param covers when the covered episodes began, earliest first
 * @param districts where those episodes began, each once, by name
 * @param afterReturn elapsed hours from the latest return it covers; bounds where only dates are known; null where the
 *     child had not returned when it was held
 * @param heldWhere code of where it was held
 * @param statements statements of this interview that the viewer may see
 */
public record InterviewRow(
        InterviewId id,
        ChildId child,
        String childReference,
        RecordedTime held,
        String provider,
        List<RecordedTime> covers,
        List<String> districts,
        @Nullable Elapsed afterReturn,
        String heldWhere,
        YesNo seenAlone,
        boolean completed,
        int statements)
        implements OfChild {

    public InterviewRow {
        covers = List.copyOf(covers);
        districts = List.copyOf(districts);
    }

    @Override
    public Optional<UUID> recordId() {
        return Optional.of(id.value());
    }
}
