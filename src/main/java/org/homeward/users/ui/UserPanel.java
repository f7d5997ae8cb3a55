package org.homeward.users.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.ui.ReasonDialog;
import org.homeward.reference.ReferenceQueries;
import org.homeward.reference.ReferenceQueries.Choice;
import org.homeward.users.LoginAttemptLedger;
import org.homeward.users.UserChangeLedger;
import org.homeward.users.UserLedger;
import org.homeward.users.UserQueries.User;
import org.jspecify.annotations.Nullable;

/** One user, and what an administrator does or asks for. Administrators have no actions on themselves. */
final class UserPanel extends Composite<Div> {

    private final User user;
    private final Viewer viewer;
    private final Writers writers;
    private final Consumer<Supplier<String>> attempt;

    /** What writes the actions of this panel. */
    record Writers(UserLedger users, UserChangeLedger changes, LoginAttemptLedger attempts) {}

    UserPanel(
            User user,
            Viewer viewer,
            Writers writers,
            ReferenceQueries reference,
            Consumer<Supplier<String>> attempt,
            BiConsumer<String, Supplier<Optional<String>>> handingOver) {
        this.user = user;
        this.viewer = viewer;
        this.writers = writers;
        this.attempt = attempt;
        getContent().addClassName("hw-users-panel");
        getContent().add(new H2(user.name()));
        if (user.name().equals(viewer.name())) {
            getContent().add(new Paragraph(getTranslation("administration.refused.ONESELF")));
            return;
        }
        account(handingOver);
        districts(user.role().isOfAuthority() ? reference.authorities(viewer) : reference.districts(viewer));
        provider(reference.providers(viewer));
        role();
        getContent().add(new Paragraph(getTranslation("administration.two")));
    }

    private void account(BiConsumer<String, Supplier<Optional<String>>> handingOver) {
        UserChangeLedger changes = writers.changes();
        if (user.locked()) {
            act("unlock", () -> writers.attempts().unlock(viewer, user.name()));
        }
        if (user.disabled()) {
            ask("enable", reason -> changes.askForEnabling(viewer, user.name(), reason));
        } else if (user.role().keepsWatch()) {
            ask("disable-watch", reason -> changes.askForDisabling(viewer, user.name(), reason));
        } else {
            act("disable", () -> writers.users().disable(viewer, user.name()));
        }
        button(
                "credentials",
                click -> askReason(
                        "credentials",
                        reason -> handingOver.accept(
                                user.name(),
                                () -> Optional.of(changes.askForCredentials(viewer, user.name(), reason)))));
    }

    private void districts(List<Choice> known) {
        MultiSelectComboBox<Choice> districts = new MultiSelectComboBox<>(
                getTranslation(user.role().isOfAuthority() ? "administration.authorities" : "administration.districts"),
                known);
        districts.setItemLabelGenerator(Choice::name);
        districts.setPlaceholder(getTranslation("administration.everywhere"));
        districts.select(known.stream()
                .filter(choice -> user.districts().contains(choice.code()))
                .toList());
        getContent().add(districts);
        ask(
                "districts",
                reason -> writers.changes().askForDistricts(viewer, user.name(), codes(districts.getValue()), reason));
    }

    private void provider(List<Choice> agencies) {
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
        getContent().add(provider);
        ask(
                "provider",
                reason -> writers.changes().askForProvider(viewer, user.name(), code(provider.getValue()), reason));
    }

    private void role() {
        Select<Role> role = new Select<>();
        role.setLabel(getTranslation("administration.column.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("words.Role." + one));
        role.setValue(user.role());
        getContent().add(role);
        ask("role", reason -> writers.changes().askForRole(viewer, user.name(), role.getValue(), reason));
    }

    private static Set<String> codes(Set<Choice> chosen) {
        return chosen.stream().map(Choice::code).collect(Collectors.toSet());
    }

    private static @Nullable String code(@Nullable Choice chosen) {
        return chosen == null ? null : chosen.code();
    }

    /** An action that takes effect at once. */
    private void act(String what, Runnable action) {
        button(
                what,
                click -> attempt.accept(() -> {
                    action.run();
                    return getTranslation("administration.done." + what);
                }));
    }

    /** A request that waits for a second administrator. */
    private void ask(String what, Consumer<String> request) {
        button(
                what,
                click -> askReason(
                        what,
                        reason -> attempt.accept(() -> {
                            request.accept(reason);
                            return getTranslation("administration.asked");
                        })));
    }

    private void askReason(String what, Consumer<String> answered) {
        ReasonDialog.ask(
                getTranslation("administration.do." + what), getTranslation("administration.request"), answered);
    }

    private void button(String what, ComponentEventListener<ClickEvent<NativeButton>> clicked) {
        NativeButton button = new NativeButton(getTranslation("administration.do." + what), clicked);
        button.addClassName("hw-button");
        getContent().add(button);
    }
}
