package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.disclosure.ChildId;
import org.homeward.governance.AuditQueries.Which;
import org.homeward.governance.AuditRoom;
import org.homeward.ui.time.DayField;
import org.jspecify.annotations.Nullable;

/**
 * Filters the audit log by user, room, child, period, and single records. The reference of a child is typed in a field and goes
 * nowhere else: not into an address, a title or a log.
 */
final class AuditFilter extends Composite<Div> {

    private static final int LONGEST_REFERENCE = 20;

    private final Runnable changed;
    private final TextField user = new TextField();
    private final Select<AuditRoom> room = new Select<>();
    private final TextField child = new TextField();
    private final DayField from;
    private final DayField to;
    private final Checkbox opened = new Checkbox(getTranslation("governance.opened"));
    private @Nullable ChildId chosen;
    private boolean clearing;

    /** @param children finds a child by the reference */
    AuditFilter(LocalDate today, Function<String, Optional<ChildId>> children, Runnable changed) {
        this.changed = changed;
        from = day(DayField.first("", today), "governance.filter.from", today);
        to = day(DayField.last("", today), "governance.filter.to", today);
        name(user, "governance.user");
        name(child, "governance.filter.child");
        child.setMaxLength(LONGEST_REFERENCE);
        room.setAriaLabel(getTranslation("governance.filter.room"));
        room.setItems(AuditRoom.values());
        room.setEmptySelectionAllowed(true);
        room.setPlaceholder(getTranslation("governance.filter.every-room"));
        room.setItemLabelGenerator(each ->
                each == null ? getTranslation("governance.filter.every-room") : each.text(this::getTranslation));
        child.addValueChangeListener(typed -> choose(typed.getValue().strip(), children));
        user.addValueChangeListener(typed -> show());
        room.addValueChangeListener(selected -> show());
        from.addValueChangeListener(selected -> show());
        to.addValueChangeListener(selected -> show());
        opened.addValueChangeListener(selected -> show());
        NativeButton clear = new NativeButton(getTranslation("governance.filter.clear"), click -> clear());
        clear.addClassName("hw-button");
        getContent().addClassNames("hw-crumbs", "hw-audit-filter");
        getContent().add(from, to, user, room, child, opened, clear);
    }

    Which which() {
        return new Which(
                user.getValue().strip(), room.getValue(), chosen, from.getValue(), to.getValue(), opened.getValue());
    }

    private void name(TextField field, String key) {
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setClearButtonVisible(true);
    }

    private DayField day(DayField field, String key, LocalDate today) {
        field.clear();
        field.setMax(today);
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setClearButtonVisible(true);
        return field;
    }

    private void choose(String reference, Function<String, Optional<ChildId>> children) {
        Optional<ChildId> found =
                reference.isEmpty() ? Optional.empty() : children.apply(reference.toUpperCase(Locale.ROOT));
        chosen = found.orElse(null);
        child.setErrorMessage(getTranslation("governance.child.unknown"));
        child.setInvalid(!reference.isEmpty() && found.isEmpty());
        if (reference.isEmpty() || found.isPresent()) {
            show();
        }
    }

    private void show() {
        if (!clearing) {
            changed.run();
        }
    }

    /** All of them at once are one question. */
    private void clear() {
        clearing = true;
        user.clear();
        room.clear();
        child.clear();
        from.clear();
        to.clear();
        opened.clear();
        clearing = false;
        show();
    }
}
