package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.access.CurrentViewer;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalLedger;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ui.ApprovalTexts;
import org.homeward.approval.ui.DecidedRequests;
import org.homeward.approval.ui.OpenRequests;
import org.homeward.disclosure.Listing;
import org.homeward.reference.ReferenceQueries;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.icon.IconButton;
import org.homeward.ui.shell.Card;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;
import org.homeward.users.LoginAttemptLedger;
import org.homeward.users.UserChangeLedger;
import org.homeward.users.UserChangeRefused;
import org.homeward.users.UserLedger;
import org.homeward.users.UserQueries;
import org.homeward.users.UserQueries.User;
import org.homeward.users.UsersFinding;

/** The list of users: who may sign in, and in which role. */
@Route("administration")
@Menu(title = "administration", order = 102, icon = "settings-2")
@RolesAllowed("ADMIN")
class UsersView extends Composite<Div> implements HasDynamicTitle {

    private final Viewer viewer;
    private final UserQueries users;
    private final UserLedger ledger;
    private final ApprovalQueries requests;
    private final UserChangeLedger changes;
    private final LoginAttemptLedger attempts;
    private final ReferenceQueries reference;
    private final ApprovalLedger approvals;
    private final RoomPage page = RoomPage.of("administration");
    private final Div outcome = new Div();

    UsersView(
            CurrentViewer current,
            UserQueries users,
            UserLedger ledger,
            ApprovalQueries requests,
            UserChangeLedger changes,
            LoginAttemptLedger attempts,
            ReferenceQueries reference,
            ApprovalLedger approvals) {
        this.viewer = current.get();
        this.users = users;
        this.ledger = ledger;
        this.requests = requests;
        this.changes = changes;
        this.attempts = attempts;
        this.reference = reference;
        this.approvals = approvals;
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
        List<User> all = users.list(viewer);
        Div list = new Div(table().onOpen(this::open).show(all));
        list.addClassNames("hw-card", "hw-list");
        ApprovalTexts texts = new ApprovalTexts(this::getTranslation, this::name);
        page.leading(
                        new Sentence(new UsersFinding(all).text(this::getTranslation)),
                        new HowCounted(getTranslation("administration.how-counted")))
                .picture(outcome)
                .twin(
                        new OpenRequests(requests.listOpen(viewer), viewer, texts, this::approve, this::decline),
                        list,
                        new Card(getTranslation("administration.new"))
                                .with(new NewUserForm((name, role, reason) -> handOver(
                                        name, () -> Optional.of(changes.askForNew(viewer, name, role, reason)))))
                                .note(getTranslation("administration.new.note")),
                        new DecidedRequests(requests.listDecided(viewer, DecidedRequests.LATEST), texts));
    }

    private void open(User user) {
        page.side(
                new IconButton(getTranslation("people.panel.close"), new Icon("x"), page::side).onKey("Escape"),
                new UserPanel(
                        user,
                        viewer,
                        new UserPanel.Writers(ledger, changes, attempts),
                        reference,
                        this::attempt,
                        this::handOver));
    }

    /** Attempts one change, then shows everything again with the outcome. */
    private void attempt(Supplier<String> change) {
        outcome.removeAll();
        try {
            outcome.add(new Paragraph(change.get()));
        } catch (UserChangeRefused refused) {
            outcome.add(new Paragraph(getTranslation("administration.refused." + refused.why())));
        } catch (ApprovalRefused refused) {
            outcome.add(new Paragraph(getTranslation("approval.refused." + refused.why())));
        }
        page.side();
        show();
    }

    private void decline(Approval request, String reason) {
        attempt(() -> {
            changes.decline(viewer, request, reason);
            return getTranslation("administration.declined");
        });
    }

    private void approve(Approval request, String reason) {
        if (request.kind() == ApprovalKind.SOURCE) {
            attempt(() -> {
                approvals.approve(viewer, request.id(), reason, (dsl, approved) -> approved);
                return getTranslation("administration.source-approved", request.subject());
            });
            return;
        }
        handOver(request.subject(), () -> changes.approve(viewer, request, reason));
    }

    /** Attempts one change, and shows the half of first credentials that this administrator hands over, where there is one. */
    private void handOver(String user, Supplier<Optional<String>> change) {
        List<String> halves = new ArrayList<>();
        attempt(() -> {
            change.get().ifPresent(halves::add);
            return getTranslation(halves.isEmpty() ? "administration.approved" : "administration.half", user);
        });
        halves.forEach(half -> {
            Code secret = new Code(half);
            secret.addClassName("hw-secret");
            outcome.add(secret);
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
        List<String> parts = Stream.concat(
                        named(user.districts().stream(), reference.authorities(viewer))
                                .sorted(),
                        named(Stream.ofNullable(user.provider()), reference.providers(viewer)))
                .toList();
        if (user.role() == Role.INTERVIEWER && user.provider() == null) {
            return getTranslation("administration.no-provider");
        }
        return parts.isEmpty() ? getTranslation("administration.everywhere") : Listing.and(parts, this::getTranslation);
    }

    /** The names of codes; one that is in no list any more stays as it is. */
    private static Stream<String> named(Stream<String> codes, List<ReferenceQueries.Choice> known) {
        return codes.map(code -> known.stream()
                .filter(choice -> choice.code().equals(code))
                .map(ReferenceQueries.Choice::name)
                .findAny()
                .orElse(code));
    }

    /** The name of a district, an authority or a provider. */
    private String name(String code) {
        return named(
                        Stream.of(code),
                        Stream.concat(reference.authorities(viewer).stream(), reference.providers(viewer).stream())
                                .toList())
                .findAny()
                .orElse(code);
    }

    private String status(User user) {
        String may = getTranslation(
                user.disabled()
                        ? "administration.disabled"
                        : user.waiting()
                                ? "administration.waiting"
                                : user.locked() ? "administration.locked" : "administration.enabled");
        return user.sample() ? may + ", " + getTranslation("administration.sample") : may;
    }
}
