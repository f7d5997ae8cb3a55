package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.reference.ReferenceQueries.Choice;
import org.homeward.users.UserQueries.User;

/** One user, and the actions of an administrator on them. Administrators have no actions on themselves. */
final class UserPanel extends Composite<Div> {

    private final Consumer<Supplier<String>> attempt;

    UserPanel(User user, Viewer viewer, UserActions actions, Consumer<Supplier<String>> attempt) {
        this.attempt = attempt;
        getContent().addClassName("hw-users-panel");
        getContent().add(new H2(user.name()));
        if (user.name().equals(viewer.name())) {
            getContent().add(new Paragraph(getTranslation("administration.refused.ONESELF")));
            return;
        }
        if (!user.waiting()) {
            button(user.disabled() ? "enable" : "disable", () -> actions.setDisabled(viewer, user, !user.disabled()));
        }
        if (user.lockedUntil() != null) {
            button("unlock", () -> actions.unlock(viewer, user));
        }
        scope(user, viewer, actions);
        role(user, viewer, actions);
        button("password", () -> actions.changes().askForPassword(viewer, user.name()));
    }

    private void scope(User user, Viewer viewer, UserActions actions) {
        List<Choice> known = actions.districts(viewer);
        MultiSelectComboBox<Choice> districts =
                new MultiSelectComboBox<>(getTranslation("administration.districts"), known);
        districts.setItemLabelGenerator(Choice::name);
        districts.setPlaceholder(getTranslation("administration.everywhere"));
        districts.select(known.stream()
                .filter(choice -> user.districts().contains(choice.code()))
                .toList());
        Select<Choice> provider = new Select<>();
        provider.setLabel(getTranslation("administration.provider"));
        provider.setItems(actions.providers(viewer));
        provider.setEmptySelectionAllowed(true);
        provider.setItemLabelGenerator(
                choice -> choice == null ? getTranslation("administration.any-provider") : choice.name());
        actions.providers(viewer).stream()
                .filter(choice -> choice.code().equals(user.provider()))
                .findAny()
                .ifPresent(provider::setValue);
        getContent().add(districts, provider);
        button("scope", () -> actions.setScope(viewer, user, districts.getValue(), provider.getValue()));
    }

    private void role(User user, Viewer viewer, UserActions actions) {
        Select<Role> role = new Select<>();
        role.setLabel(getTranslation("administration.column.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("words.Role." + one));
        role.setValue(user.role());
        getContent().add(role);
        button("role", () -> actions.ask(viewer, user, role.getValue()));
    }

    private void button(String what, Runnable action) {
        NativeButton button = new NativeButton(
                getTranslation("administration.do." + what),
                click -> attempt.accept(() -> {
                    action.run();
                    return getTranslation("administration.done." + what);
                }));
        button.addClassName("hw-button");
        getContent().add(button);
    }
}
