package org.homeward.interviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Purpose;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.interviews.AccountQueries;
import org.homeward.interviews.IdentityQueries;
import org.homeward.ui.shell.RoomPage;

/**
 * One child's account. The address carries a random id and the title no reference. Whatever the id is, the reason is asked
 * first; a child out of reach, an id that belongs to nobody and one that is no id at all are then answered alike.
 */
@Route("interviews/:child")
@RolesAllowed({"ANALYST", "POLICE", "INTERVIEWER"})
class AccountView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String CHILD = "child";

    private final CurrentViewer viewer;
    private final AccountQueries accounts;
    private final IdentityQueries identities;
    private final Clock clock;

    AccountView(CurrentViewer viewer, AccountQueries accounts, IdentityQueries identities, Clock clock) {
        this.viewer = viewer;
        this.accounts = accounts;
        this.identities = identities;
        this.clock = clock;
        getContent().addClassName("hw-fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildId child = childIn(event.getRouteParameters().get(CHILD).orElse(""));
        getContent().removeAll();
        StatedPurposes.of(event.getUI())
                .find(child)
                .ifPresentOrElse(purpose -> show(child, purpose), () -> ask(event.getUI(), child));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interviews.account.title");
    }

    private void ask(UI window, ChildId child) {
        PurposeDialog dialog = new PurposeDialog(
                getTranslation("interviews.purpose.this-child"),
                purpose -> {
                    StatedPurposes.of(window).state(child, purpose);
                    show(child, purpose);
                },
                () -> window.navigate(InterviewsView.class));
        getContent().add(RoomPage.of("interviews"), dialog);
        dialog.open();
    }

    private void show(ChildId child, Purpose purpose) {
        Viewer reader = viewer.get().forPurpose(purpose);
        getContent().removeAll();
        accounts.open(reader, child)
                .ifPresentOrElse(
                        account -> getContent()
                                .add(new AccountPage(
                                        account,
                                        purpose,
                                        LocalDate.now(clock),
                                        new NameTag(identities.mayKnow(reader), () -> identities.find(reader, child)))),
                        () -> getContent().add(nothing()));
    }

    private RoomPage nothing() {
        Paragraph words = new Paragraph(getTranslation("interviews.account.nothing"));
        words.addClassName("hw-card");
        return RoomPage.of("interviews").picture(words);
    }

    /** What is no id becomes one that belongs to nobody, so that it takes the same way as any other. */
    private static ChildId childIn(String address) {
        try {
            return new ChildId(UUID.fromString(address));
        } catch (IllegalArgumentException malformed) {
            return ChildId.random();
        }
    }
}
