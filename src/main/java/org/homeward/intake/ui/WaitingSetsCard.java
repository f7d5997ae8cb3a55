package org.homeward.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ui.ApprovalTexts;
import org.homeward.approval.ui.DecidedRequests;
import org.homeward.approval.ui.OpenRequests;
import org.homeward.disclosure.Counted;
import org.homeward.intake.Intake;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.ImportResult;
import org.homeward.intake.store.WaitingSets;
import org.homeward.intake.store.WaitingSets.Waiting;

/** The unusual sets that wait for a second person, of every source system that the viewer may send for; and how the latest ended. */
final class WaitingSetsCard extends Composite<Div> {

    private static final int LATEST = 5;

    private final Viewer viewer;
    private final Intake intake;
    private final WaitingSets sets;
    private final Consumer<ImportResult> looking;
    private final Div outcome = new Div();

    /** @param looking receives what a set would change now */
    WaitingSetsCard(Viewer viewer, Intake intake, WaitingSets sets, Consumer<ImportResult> looking) {
        this.viewer = viewer;
        this.intake = intake;
        this.sets = sets;
        this.looking = looking;
        outcome.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        List<Waiting> waiting = sets.listOpen(viewer);
        ApprovalTexts texts = new ApprovalTexts(this::getTranslation, UnaryOperator.identity());
        getContent().removeAll();
        getContent()
                .add(
                        outcome,
                        new OpenRequests(
                                getTranslation("imports.waiting"),
                                waiting.stream().map(this::described).toList(),
                                viewer,
                                texts,
                                (request, reason) -> attempt(() -> approve(find(waiting, request), reason)),
                                (request, reason) -> attempt(() -> decline(find(waiting, request), reason)),
                                request -> attempt(() -> look(find(waiting, request)))),
                        new DecidedRequests(
                                sets.listDecided(viewer, LATEST).stream()
                                        .map(Waiting::approval)
                                        .toList(),
                                texts));
    }

    private String approve(Waiting waiting, String reason) {
        ImportResult stored = intake.approve(viewer, waiting, reason);
        return getTranslation(
                "imports.waiting.approved",
                waiting.set().reference(),
                Counted.ROWS.text(stored.stored(), this::getTranslation));
    }

    private String decline(Waiting waiting, String reason) {
        sets.decline(viewer, waiting, reason);
        return getTranslation("imports.waiting.declined", waiting.set().reference());
    }

    private String look(Waiting waiting) {
        looking.accept(intake.preview(viewer, waiting));
        return getTranslation("imports.waiting.looking", waiting.set().reference());
    }

    private void attempt(Supplier<String> decision) {
        outcome.removeAll();
        try {
            outcome.add(new Paragraph(decision.get()));
        } catch (ApprovalRefused refused) {
            outcome.add(new Paragraph(getTranslation("approval.refused." + refused.why())));
        } catch (ImportRejected rejected) {
            outcome.add(new Paragraph(rejected.problem().text(this::getTranslation)));
        }
        show();
    }

    private static Waiting find(List<Waiting> waiting, Approval shown) {
        return waiting.stream()
                .filter(one -> one.approval().id() == shown.id())
                .findAny()
                .orElseThrow();
    }

    /** The reason with who answers for the set, and how much it would store. */
    private Approval described(Waiting waiting) {
        Approval one = waiting.approval();
        return one.withReason(getTranslation(
                "imports.waiting.reason",
                one.reason(),
                waiting.set().responsible(),
                waiting.set().added(),
                waiting.set().changed()));
    }
}
