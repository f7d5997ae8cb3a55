package org.homeward.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.homeward.ui.shell.SampleSignIn;
import org.homeward.ui.shell.SignInPanel;

/** Development only: the look of the sign-in page. */
@Route(value = "kit-sign-in", autoLayout = false)
@PageTitle("Kit sign-in")
@AnonymousAllowed
class KitSignInPage extends Composite<Div> {

    KitSignInPage() {
        getContent()
                .add(new SignInPanel("kit-sign-in", "Eldermere Safeguarding Children Partnership", "OFFICIAL-SENSITIVE")
                        .samples(List.of(
                                new SampleSignIn("analyst", "sample", "Places, trends, factors"),
                                new SampleSignIn("board", "sample", "Counts by area"),
                                new SampleSignIn("police", "sample", "People of concern"),
                                new SampleSignIn("interviewer", "sample", "Accounts and imports"))));
    }
}
