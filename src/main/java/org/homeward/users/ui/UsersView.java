package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Counted;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.Card;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;
import org.homeward.users.RoleChange;
import org.homeward.users.UserChangeRefused;
import org.homeward.users.UserQueries.User;

/** The list of users: who may sign in, and in which role. */
@Route("administration")
@Menu(title = "administration", order = 102, icon = "settings-2")
@RolesAllowed("ADMIN")
class UsersView extends Composite<Div> implements HasDynamicTitle {

    private final Viewer viewer;
    private final UserActions actions;
    private final Clock clock;
    private final RoomPage page = RoomPage.of("administration");
    private final Div outcome = new Div();

    UsersView(CurrentViewer current, UserActions actions, Clock clock) {
        this.viewer = current.get();
        this.actions = actions;
        this.clock = clock;
        outcome.getElement().setAttribute("role", "status");
        getContent().addClassName("hw-fill");
        getContent().add(page);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.title");
    }

    private void show() {
        List<User> users = actions.list(viewer);
        long enabled = users.stream()
                .filter(user -> !user.disabled() && !user.waiting())
                .count();
        Div list = new Div(table().onOpen(this::open).show(users));
        list.addClassNames("hw-card", "hw-list");
        page.leading(
                        new Sentence(getTranslation(
                                "administration.sentence",
                                Counted.USERS.text(users.size(), this::getTranslation),
                                enabled)),
                        new HowCounted(getTranslation("administration.how-counted")))
                .picture(outcome)
                .twin(
                        new PendingRoleChanges(actions.waiting(viewer), viewer, this::confirm, this::decline),
                        list,
                        new Card(getTranslation("administration.new"))
                                .with(new NewUserForm((name, role) -> attempt(() -> {
                                    actions.changes().askForNew(viewer, name, role);
                                    return getTranslation("administration.asked");
                                })))
                                .note(getTranslation("administration.new.note")));
    }

    private void open(User user) {
        page.side(new UserPanel(user, viewer, actions, this::attempt));
    }

    /** Attempts one change, then shows everything again with the outcome. */
    private void attempt(Supplier<String> change) {
        outcome.removeAll();
        try {
            outcome.add(new Paragraph(change.get()));
        } catch (UserChangeRefused refused) {
            outcome.add(new Paragraph(getTranslation("administration.refused." + refused.why())));
        }
        page.side();
        show();
    }

    private void decline(RoleChange change) {
        attempt(() -> {
            actions.changes().decline(viewer, change);
            return getTranslation("administration.declined");
        });
    }

    private void confirm(RoleChange change) {
        List<String> initialPasswords = new ArrayList<>();
        attempt(() -> {
            actions.changes().confirm(viewer, change).ifPresent(initialPasswords::add);
            return getTranslation("administration.confirmed", change.user());
        });
        initialPasswords.forEach(text -> {
            Code password = new Code(text);
            password.addClassName("hw-secret");
            outcome.add(new Paragraph(getTranslation("administration.first-password", change.user())), password);
        });
    }

    private CountTable<User> table() {
        return new CountTable<User>(getTranslation("administration.table"))
                .rowHead(getTranslation("administration.column.name"), User::name)
                .text(getTranslation("administration.column.role"), user -> getTranslation("words.Role." + user.role()))
                .text(getTranslation("administration.column.scope"), this::scope)
                .text(getTranslation("administration.column.status"), this::status);
    }

    private String scope(User user) {
        List<String> parts = new ArrayList<>(user.districts().stream().sorted().toList());
        if (user.provider() != null) {
            parts.add(user.provider());
        }
        return parts.isEmpty() ? getTranslation("administration.everywhere") : String.join(", ", parts);
    }

    private String status(User user) {
        boolean locked = user.lockedUntil() != null && user.lockedUntil().isAfter(clock.instant());
        String may = getTranslation(
                user.disabled()
                        ? "administration.disabled"
                        : user.waiting()
                                ? "administration.waiting"
                                : locked ? "administration.locked" : "administration.enabled");
        return user.sample() ? may + ", " + getTranslation("administration.sample") : may;
    }
}
