package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.homeward.access.CurrentViewer;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;
import org.homeward.users.UserQueries;
import org.homeward.users.UserQueries.User;

/** Who may sign in, and as what. */
@Route("administration")
@Menu(title = "administration", order = 102, icon = "settings-2")
@RolesAllowed("ADMIN")
class UsersView extends Composite<Div> implements HasDynamicTitle {

    UsersView(CurrentViewer viewer, UserQueries queries) {
        List<User> users = queries.list(viewer.get());
        long enabled = users.stream().filter(user -> !user.disabled()).count();
        Div card = new Div(table().show(users));
        card.addClassNames("hw-card", "hw-list");
        getContent().addClassName("hw-fill");
        getContent()
                .add(RoomPage.of("administration")
                        .leading(
                                new Sentence(getTranslation("administration.sentence", users.size(), enabled)),
                                new HowCounted(getTranslation("administration.how-counted")))
                        .twin(card));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.title");
    }

    private CountTable<User> table() {
        return new CountTable<User>(getTranslation("administration.table"))
                .rowHead(getTranslation("administration.column.name"), User::name)
                .text(getTranslation("administration.column.role"), user -> getTranslation("words.Role." + user.role()))
                .text(getTranslation("administration.column.standing"), this::standing);
    }

    private String standing(User user) {
        String may = getTranslation(user.disabled() ? "administration.disabled" : "administration.enabled");
        return user.sample() ? may + ", " + getTranslation("administration.sample") : may;
    }
}
