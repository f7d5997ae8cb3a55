package org.homeward.governance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.UnaryOperator;
import org.homeward.access.Viewer;
import org.homeward.approval.ApprovalKind;
import org.homeward.approval.ApprovalQueries;
import org.homeward.approval.ApprovalRefused;
import org.homeward.approval.ui.ApprovalTexts;
import org.homeward.approval.ui.OpenRequests;
import org.homeward.approval.ui.ReasonDialog;
import org.homeward.governance.SettingLedger;
import org.homeward.governance.SettingLedger.Setting;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;

/** The settings that protect, as they are in force. What the operator configured otherwise waits for two people. */
final class SettingsCard extends Composite<Div> {

    private final Viewer viewer;
    private final SettingLedger ledger;
    private final ApprovalQueries approvals;
    private final Div outcome = new Div();

    SettingsCard(Viewer viewer, SettingLedger ledger, ApprovalQueries approvals) {
        this.viewer = viewer;
        this.ledger = ledger;
        this.approvals = approvals;
        outcome.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        List<Setting> settings = ledger.list(viewer);
        getContent().removeAll();
        getContent()
                .add(
                        new Card(getTranslation("governance.settings"))
                                .with(
                                        outcome,
                                        new CountTable<Setting>(getTranslation("governance.settings"))
                                                .rowHead(getTranslation("governance.settings.name"), this::name)
                                                .text(
                                                        getTranslation("governance.settings.in-force"),
                                                        setting -> texts().setting(setting.inForce()))
                                                .part(getTranslation("governance.settings.waits"), this::waiting)
                                                .show(settings))
                                .note(getTranslation("governance.settings.note")),
                        new OpenRequests(
                                approvals.listOpen(viewer).stream()
                                        .filter(request -> request.kind() == ApprovalKind.SETTING)
                                        .toList(),
                                viewer,
                                texts(),
                                (request, reason) -> attempt(
                                        "governance.settings.approved", () -> ledger.approve(viewer, request, reason)),
                                (request, reason) -> attempt(
                                        "governance.settings.declined",
                                        () -> ledger.decline(viewer, request, reason))));
    }

    private ApprovalTexts texts() {
        return new ApprovalTexts(this::getTranslation, UnaryOperator.identity());
    }

    private String name(Setting setting) {
        return getTranslation("governance.setting." + setting.name().replace("homeward.", ""));
    }

    private Component waiting(Setting setting) {
        if (setting.configured() == null) {
            return new Span("–");
        }
        if (setting.agreed()) {
            return new Span(getTranslation("governance.settings.next-start", texts().setting(setting.configured())));
        }
        NativeButton ask = new NativeButton(
                getTranslation("administration.request"),
                click -> ReasonDialog.ask(
                        name(setting),
                        getTranslation("administration.request"),
                        reason -> attempt("governance.settings.asked", () -> ledger.ask(viewer, setting, reason))));
        ask.addClassName("hw-button");
        Div waiting = new Div(new Span(texts().setting(setting.configured())), ask);
        waiting.addClassName("hw-decision");
        return waiting;
    }

    private void attempt(String done, Runnable action) {
        String text = getTranslation(done);
        try {
            action.run();
        } catch (ApprovalRefused refused) {
            text = getTranslation("approval.refused." + refused.why());
        }
        outcome.removeAll();
        outcome.add(new Paragraph(text));
        show();
    }
}
