package org.homeward.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.UnaryOperator;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ui.ApprovalTexts;
import org.homeward.approval.ui.OpenRequests;
import org.homeward.intake.store.HandlingDecisions;
import org.homeward.intake.store.HandlingDecisions.Waiting;

/** The wider handlings of statements of the viewer's provider that wait for a second person, each by the statement's reference. */
final class WaitingHandlings extends Composite<Div> {

    private final Viewer viewer;
    private final HandlingDecisions decisions;
    private final Div outcome = new Div();

    WaitingHandlings(Viewer viewer, HandlingDecisions decisions) {
        this.viewer = viewer;
        this.decisions = decisions;
        outcome.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        List<Waiting> waiting = decisions.listOpen(viewer);
        OpenRequests requests = new OpenRequests(
                waiting.stream()
                        .map(each -> each.approval().withSubject(each.reference()))
                        .toList(),
                viewer,
                new ApprovalTexts(this::getTranslation, UnaryOperator.identity()),
                (request, reason) -> attempt(
                        getTranslation("imports.handling.approved", request.subject()),
                        () -> decisions.approve(viewer, original(waiting, request), reason)),
                (request, reason) -> attempt(
                        getTranslation("imports.handling.declined", request.subject()),
                        () -> decisions.decline(viewer, original(waiting, request), reason)));
        getContent().removeAll();
        getContent().add(outcome, requests);
    }

    private void attempt(String done, Runnable decision) {
        outcome.removeAll();
        try {
            decision.run();
            outcome.add(new Paragraph(done));
        } catch (ApprovalRefused refused) {
            outcome.add(new Paragraph(getTranslation("approval.refused." + refused.why())));
        }
        show();
    }

    private static Approval original(List<Waiting> waiting, Approval shown) {
        return waiting.stream()
                .map(Waiting::approval)
                .filter(one -> one.id() == shown.id())
                .findAny()
                .orElseThrow();
    }
}
