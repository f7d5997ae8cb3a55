package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Optional;
import org.homeward.access.SingleSignOn;
import org.homeward.access.SingleSignOnSettings;
import org.homeward.access.session.SessionEndReason;
import org.homeward.ui.shell.SignInPanel;
import org.homeward.ui.shell.SignInPanel.SampleSignIn;
import org.homeward.users.SampleUsers;
import org.homeward.users.SystemViewers;
import org.homeward.users.UserQueries;
import org.springframework.beans.factory.annotation.Value;

/** The sign-in page. It does not reveal whether a user name exists; lists the sample users in a sample installation. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Composite<Main> implements BeforeEnterObserver, HasDynamicTitle {

    private final SignInPanel panel;

    SignInView(
            UserQueries users,
            @Value("${homeward.partnership}") String partnership,
            @Value("${homeward.marking}") String marking,
            @Value("${homeward.sample}") boolean sample,
            SingleSignOnSettings singleSignOn) {
        panel = new SignInPanel("sign-in", partnership, marking);
        if (sample && users.findSampleMark(SystemViewers.SIGN_IN).orElse(false)) {
            panel.samples(SampleUsers.ALL.stream()
                    .map(user -> new SampleSignIn(
                            user.name(), SampleUsers.PASSWORD, getTranslation("words.Role." + user.role())))
                    .toList());
        }
        if (singleSignOn.isOn()) {
            panel.provider(SingleSignOn.BEGIN);
        }
        getContent().add(panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        panel.failed(query.getParameters().containsKey("error"));
        query.getSingleParameter("ended")
                .flatMap(SignInView::reason)
                .ifPresent(why -> panel.notice(getTranslation("users.ended." + why)));
    }

    private static Optional<SessionEndReason> reason(String parameter) {
        return Arrays.stream(SessionEndReason.values())
                .filter(why -> why.name().equalsIgnoreCase(parameter))
                .findAny();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.sign-in.title");
    }
}
