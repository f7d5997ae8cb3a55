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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Purpose;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.disclosure.EpisodeDay;
import org.homeward.disclosure.RecordRef;
import org.homeward.interviews.Account;
import org.homeward.request.FilterUrl;
import org.homeward.ui.accessreason.PurposeDialog;
import org.homeward.ui.accessreason.StatedPurposes;
import org.homeward.ui.shell.RoomPage;

/**
 * One child's account. The URL contains a random id and the title no reference. The purpose is asked first, whatever
 * the id; the answer is then the same for a child outside the viewer's access, an unknown id and a malformed one.
 */
@Route("interviews/:child")
@RolesAllowed({"ANALYST", "POLICE", "CHILDRENS_SERVICES", "INTERVIEWER"})
class AccountView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    static final String CHILD = "child";

    private final CurrentViewer currentViewer;
    private final AccountActions actions;
    private final Clock clock;
    private Map<String, List<String>> filter = Map.of();

    AccountView(CurrentViewer currentViewer, AccountActions actions, Clock clock) {
        this.currentViewer = currentViewer;
        this.actions = actions;
        this.clock = clock;
        getContent().addClassName("hw-fill");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildId child = ChildId.inUrl(event.getRouteParameters().get(CHILD).orElse(""));
        Map<String, List<String>> address =
                event.getLocation().getQueryParameters().getParameters();
        filter = FilterUrl.withDay(FilterUrl.carried(address), EpisodeDay.read(address));
        getContent().removeAll();
        StatedPurposes.of(event.getUI().getSession(), currentViewer.get())
                .find(new RecordRef.Child(child))
                .ifPresentOrElse(purpose -> show(child, purpose), () -> askPurpose(event.getUI(), child));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("interviews.account.title");
    }

    private void askPurpose(UI ui, ChildId child) {
        PurposeDialog dialog = new PurposeDialog(
                        getTranslation("interviews.purpose"),
                        getTranslation("interviews.purpose.words", getTranslation("interviews.purpose.this-child")),
                        answer -> {
                            actions.prepare(currentViewer.get(), child, answer);
                            StatedPurposes.of(ui.getSession(), currentViewer.get())
                                    .state(new RecordRef.Child(child), answer.purpose());
                            show(child, answer.purpose());
                        },
                        () -> ui.navigate(InterviewsView.class, new QueryParameters(filter)))
                .offeringBreakGlass();
        getContent().removeAll();
        getContent().add(RoomPage.of("interviews"), dialog);
        dialog.open();
    }

    private void show(ChildId child, Purpose purpose) {
        Viewer viewer = currentViewer.get().forPurpose(purpose);
        getContent().removeAll();
        getContent()
                .add(actions.open(viewer, child)
                        .map(account -> page(viewer, child, account))
                        .orElseGet(() -> notOpened(child)));
    }

    private Component page(Viewer viewer, ChildId child, Account account) {
        Purpose purpose = Objects.requireNonNull(viewer.purpose());
        List<Component> notices = new ArrayList<>();
        actions.notice(viewer, child, () -> show(child, purpose)).ifPresent(notices::add);
        List<Account.AccountStatement> written = actions.written(viewer, child, account);
        if (!written.isEmpty()) {
            notices.add(new WrittenStatements(written));
        }
        return new AccountPage(
                account, purpose, LocalDate.now(clock), actions.identity(viewer, child), notices, filter);
    }

    /**
     * The same text for a child outside the viewer's access, one with a conflict of interest, and an unknown one; each
     * may be requested again.
     */
    private Component notOpened(ChildId child) {
        Paragraph text = new Paragraph(getTranslation("interviews.account.nothing"));
        NativeButton askAgain = new NativeButton(
                getTranslation("interviews.account.again"), click -> getUI().ifPresent(ui -> askPurpose(ui, child)));
        askAgain.addClassName("hw-button");
        Div card = new Div(text, askAgain);
        card.addClassName("hw-card");
        return RoomPage.of("interviews").picture(card);
    }
}
