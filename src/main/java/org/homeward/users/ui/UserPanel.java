package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.Choice;
import org.homeward.users.LoginAttemptLedger;
import org.homeward.users.RoleChangeLedger;
import org.homeward.users.UserLedger;
import org.homeward.users.UserQueries.User;
import org.jspecify.annotations.Nullable;

/** One user, and the actions of an administrator on them. Administrators have no actions on themselves. */
final class UserPanel extends Composite<Div> {

    private final Consumer<Supplier<String>> attempt;

    /** What writes the actions of this panel. */
    record Writers(UserLedger users, RoleChangeLedger roles, LoginAttemptLedger attempts) {}

    UserPanel(
            User user, Viewer viewer, Writers writers, ReferenceQueries reference, Consumer<Supplier<String>> attempt) {
        this.attempt = attempt;
        getContent().addClassName("hw-users-panel");
        getContent().add(new H2(user.name()));
        if (user.name().equals(viewer.name())) {
            getContent().add(new Paragraph(getTranslation("administration.refused.ONESELF")));
            return;
        }
        if (!user.waiting()) {
            button(
                    user.disabled() ? "enable" : "disable",
                    () -> writers.users().setDisabled(viewer, user.name(), !user.disabled()));
        }
        if (user.locked()) {
            button("unlock", () -> writers.attempts().unlock(viewer, user.name()));
        }
        scope(user, viewer, writers.users(), reference);
        role(user, viewer, writers.roles());
        button("password", () -> writers.roles().askForPassword(viewer, user.name()));
    }

    private void scope(User user, Viewer viewer, UserLedger ledger, ReferenceQueries reference) {
        List<Choice> known = reference.districts(viewer);
        List<Choice> agencies = reference.providers(viewer);
        MultiSelectComboBox<Choice> districts =
                new MultiSelectComboBox<>(getTranslation("administration.districts"), known);
        districts.setItemLabelGenerator(Choice::name);
        districts.setPlaceholder(getTranslation("administration.everywhere"));
        districts.select(known.stream()
                .filter(choice -> user.districts().contains(choice.code()))
                .toList());
        Select<Choice> provider = new Select<>();
        provider.setLabel(getTranslation("administration.provider"));
        provider.setItems(agencies);
        provider.setEmptySelectionAllowed(true);
        provider.setItemLabelGenerator(
                choice -> choice == null ? getTranslation("administration.any-provider") : choice.name());
        agencies.stream()
                .filter(choice -> choice.code().equals(user.provider()))
                .findAny()
                .ifPresent(provider::setValue);
        getContent().add(districts, provider);
        button(
                "scope",
                () -> ledger.setScope(viewer, user.name(), codes(districts.getValue()), code(provider.getValue())));
    }

    private static Set<String> codes(Set<Choice> chosen) {
        return chosen.stream().map(Choice::code).collect(Collectors.toSet());
    }

    private static @Nullable String code(@Nullable Choice chosen) {
        return chosen == null ? null : chosen.code();
    }

    private void role(User user, Viewer viewer, RoleChangeLedger changes) {
        Select<Role> role = new Select<>();
        role.setLabel(getTranslation("administration.column.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("words.Role." + one));
        role.setValue(user.role());
        getContent().add(role);
        button("role", () -> changes.askForRole(viewer, user.name(), role.getValue()));
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
