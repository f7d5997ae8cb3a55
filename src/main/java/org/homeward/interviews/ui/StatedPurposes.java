package org.homeward.interviews.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.access.Purpose;
import org.homeward.disclosure.ChildId;

/** Why this browser window opened which account. Another window, or the same one loaded again, asks again. */
final class StatedPurposes {

    private final Map<ChildId, Purpose> stated = new HashMap<>();

    private StatedPurposes() {}

    static StatedPurposes of(UI window) {
        StatedPurposes known = ComponentUtil.getData(window, StatedPurposes.class);
        if (known == null) {
            known = new StatedPurposes();
            ComponentUtil.setData(window, StatedPurposes.class, known);
        }
        return known;
    }

    void state(ChildId child, Purpose purpose) {
        stated.put(child, purpose);
    }

    Optional<Purpose> find(ChildId child) {
        return Optional.ofNullable(stated.get(child));
    }
}
