package org.homeward.governance.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.UnaryOperator;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ui.ApprovalTexts;
import org.homeward.approval.ui.OpenRequests;
import org.homeward.approval.ui.ReasonDialog;
import org.homeward.governance.ConflictLedger;
import org.homeward.governance.ConflictOfInterest;
import org.homeward.governance.ConflictQueries;
import org.homeward.governance.ConflictRefused;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;

/** The conflicts of interest that apply now. One is recorded at once; its removal waits for a second person. */
final class ConflictsCard extends Composite<Div> {

    private static final int LONGEST = 63;

    private final Viewer viewer;
    private final ConflictQueries conflicts;
    private final ConflictLedger ledger;
    private final ApprovalQueries approvals;
    private final Div outcome = new Div();

    ConflictsCard(Viewer viewer, ConflictQueries conflicts, ConflictLedger ledger, ApprovalQueries approvals) {
        this.viewer = viewer;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.approvals = approvals;
        outcome.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        getContent().removeAll();
        List<ConflictOfInterest> all = conflicts.list(viewer);
        Card card = new Card(getTranslation("governance.conflicts")).with(outcome, form());
        if (all.isEmpty()) {
            card.with(new Paragraph(getTranslation("governance.conflicts.none")));
        } else {
            card.with(new CountTable<ConflictOfInterest>(getTranslation("governance.conflicts"))
                    .rowHead(getTranslation("governance.conflicts.user"), ConflictOfInterest::user)
                    .text(getTranslation("governance.child.reference"), ConflictOfInterest::childReference)
                    .part(getTranslation("approval.column.decision"), this::removal)
                    .show(all));
        }
        getContent().add(card.note(getTranslation("governance.conflicts.note")), waiting());
    }

    private OpenRequests waiting() {
        return new OpenRequests(
                approvals.listOpen(viewer).stream()
                        .filter(request -> request.kind() == ApprovalKind.CONFLICT)
                        .toList(),
                viewer,
                new ApprovalTexts(this::getTranslation, UnaryOperator.identity()),
                (Approval request, String reason) ->
                        attempt("governance.conflicts.removed", () -> ledger.approve(viewer, request, reason)),
                (request, reason) ->
                        attempt("governance.conflicts.declined", () -> ledger.decline(viewer, request, reason)));
    }

    private Div form() {
        TextField user = new TextField(getTranslation("governance.conflicts.user"));
        user.setMaxLength(LONGEST);
        TextField child = new TextField(getTranslation("governance.child.reference"));
        child.setMaxLength(LONGEST);
        Div form = new Div(
                user,
                child,
                button(
                        "governance.conflicts.record",
                        () -> attempt(
                                "governance.conflicts.recorded",
                                () -> ledger.record(viewer, user.getValue(), child.getValue()))));
        form.addClassName("hw-users-form");
        return form;
    }

    private NativeButton removal(ConflictOfInterest conflict) {
        return button(
                "governance.conflicts.remove",
                () -> ReasonDialog.ask(
                        getTranslation("governance.conflicts.remove"),
                        getTranslation("administration.request"),
                        reason -> attempt(
                                "governance.conflicts.asked", () -> ledger.askForRemoval(viewer, conflict, reason))));
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("hw-button");
        return button;
    }

    private void attempt(String done, Runnable action) {
        String text = getTranslation(done);
        try {
            action.run();
        } catch (ConflictRefused refused) {
            text = getTranslation("governance.conflicts.refused." + refused.why());
        } catch (ApprovalRefused refused) {
            text = getTranslation("approval.refused." + refused.why());
        }
        outcome.removeAll();
        outcome.add(new Paragraph(text));
        show();
    }
}
