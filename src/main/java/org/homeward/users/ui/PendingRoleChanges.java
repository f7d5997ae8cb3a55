package org.homeward.users.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.access.Viewer;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;
import org.homeward.users.RoleChange;

/**
 * The requests that wait for a second administrator. The administrator who made a request, and the user concerned, cannot
 * confirm it.
 */
final class PendingRoleChanges extends Composite<Div> {

    private final Viewer viewer;
    private final Consumer<RoleChange> confirming;
    private final Consumer<RoleChange> declining;

    PendingRoleChanges(
            List<RoleChange> waiting, Viewer viewer, Consumer<RoleChange> confirming, Consumer<RoleChange> declining) {
        this.viewer = viewer;
        this.confirming = confirming;
        this.declining = declining;
        setVisible(!waiting.isEmpty());
        TimeTexts times = new TimeTexts(getLocale());
        getContent()
                .add(new Card(getTranslation("administration.waits"))
                        .with(new CountTable<RoleChange>(getTranslation("administration.waits"))
                                .rowHead(getTranslation("administration.column.name"), RoleChange::user)
                                .text(
                                        getTranslation("administration.column.asked"),
                                        change -> getTranslation(
                                                "administration.kind." + change.kind(),
                                                getTranslation("words.Role." + change.role())))
                                .text(getTranslation("administration.column.by"), RoleChange::requestedBy)
                                .text(
                                        getTranslation("administration.column.at"),
                                        change -> times.moment(change.requestedAt()),
                                        RoleChange::requestedAt)
                                .part(getTranslation("administration.column.decision"), this::decision)
                                .show(waiting)));
    }

    private Component decision(RoleChange change) {
        Div buttons = new Div();
        if (change.user().equals(viewer.name())) {
            return buttons;
        }
        boolean own = change.requestedBy().equals(viewer.name());
        if (!own) {
            buttons.add(button("administration.confirm", () -> confirming.accept(change)));
        }
        buttons.add(button(own ? "administration.withdraw" : "administration.decline", () -> declining.accept(change)));
        return buttons;
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("hw-button");
        return button;
    }
}
