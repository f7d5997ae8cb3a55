package org.homeward.interviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Purpose;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.RecordRef;
import org.homeward.interviews.Account;
import org.homeward.ui.accessreason.PurposeDialog;
import org.homeward.ui.accessreason.StatedPurposes;
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
    private final AccountActions desk;
    private final Clock clock;

    AccountView(CurrentViewer viewer, AccountActions desk, Clock clock) {
        this.viewer = viewer;
        this.desk = desk;
        this.clock = clock;
        getContent().addClassName("hw-fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildId child = ChildId.inUrl(event.getRouteParameters().get(CHILD).orElse(""));
        getContent().removeAll();
        StatedPurposes.of(event.getUI().getSession(), viewer.get())
                .find(new RecordRef.Child(child))
                .ifPresentOrElse(purpose -> show(child, purpose), () -> ask(event.getUI(), child));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interviews.account.title");
    }

    private void ask(UI window, ChildId child) {
        PurposeDialog dialog = new PurposeDialog(
                        getTranslation("interviews.purpose"),
                        getTranslation("interviews.purpose.words", getTranslation("interviews.purpose.this-child")),
                        answer -> {
                            desk.prepare(viewer.get(), child, answer);
                            StatedPurposes.of(window.getSession(), viewer.get())
                                    .state(new RecordRef.Child(child), answer.purpose());
                            show(child, answer.purpose());
                        },
                        () -> window.navigate(InterviewsView.class))
                .offeringBreakGlass();
        getContent().removeAll();
        getContent().add(RoomPage.of("interviews"), dialog);
        dialog.open();
    }

    private void show(ChildId child, Purpose purpose) {
        Viewer reader = viewer.get().forPurpose(purpose);
        getContent().removeAll();
        getContent()
                .add(desk.open(reader, child)
                        .map(account -> page(reader, child, account))
                        .orElseGet(() -> nothing(child)));
    }

    private Component page(Viewer reader, ChildId child, Account account) {
        Purpose purpose = Objects.requireNonNull(reader.purpose());
        List<BreakGlassNotice> glass =
                desk.notice(reader, child, () -> show(child, purpose)).stream().toList();
        return new AccountPage(account, purpose, LocalDate.now(clock), desk.name(reader, child), glass);
    }

    /** The same words for a child out of reach, one across a conflict, and none at all; each may be asked for again. */
    private Component nothing(ChildId child) {
        Paragraph words = new Paragraph(getTranslation("interviews.account.nothing"));
        NativeButton again = new NativeButton(
                getTranslation("interviews.account.again"), click -> getUI().ifPresent(window -> ask(window, child)));
        again.addClassName("hw-button");
        Div card = new Div(words, again);
        card.addClassName("hw-card");
        return RoomPage.of("interviews").picture(card);
    }
}
