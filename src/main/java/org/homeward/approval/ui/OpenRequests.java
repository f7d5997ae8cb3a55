package org.homeward.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.homeward.access.Viewer;
import org.homeward.approval.Approval;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;
import org.jspecify.annotations.Nullable;

/** The requests that wait for a second person. Whoever made one, and the user concerned, cannot approve it. */
public final class OpenRequests extends Composite<Div> {

    private final Viewer viewer;
    private final ApprovalTexts texts;
    private final BiConsumer<Approval, String> approving;
    private final BiConsumer<Approval, String> declining;
    private final @Nullable Consumer<Approval> looking;

    /** Requests that are decided as they are listed. */
    public OpenRequests(
            List<Approval> waiting,
            Viewer viewer,
            ApprovalTexts texts,
            BiConsumer<Approval, String> approving,
            BiConsumer<Approval, String> declining) {
        this(UI.getCurrent().getTranslation("approval.waits"), waiting, viewer, texts, approving, declining, null);
    }

    /**
     * @param title of the card
     * @param approving receives an approved request and the reason
     * @param declining receives a declined or withdrawn request and the reason
     * @param looking receives a request that is to be looked at before it is decided; null where nothing more can be shown
     */
    public OpenRequests(
            String title,
            List<Approval> waiting,
            Viewer viewer,
            ApprovalTexts texts,
            BiConsumer<Approval, String> approving,
            BiConsumer<Approval, String> declining,
            @Nullable Consumer<Approval> looking) {
        this.looking = looking;
        this.texts = texts;
        this.viewer = viewer;
        this.approving = approving;
        this.declining = declining;
        setVisible(!waiting.isEmpty());
        TimeTexts times = new TimeTexts(getLocale());
        getContent()
                .add(new Card(title)
                        .with(new CountTable<Approval>(title)
                                .rowHead(getTranslation("approval.column.subject"), texts::subject)
                                .text(getTranslation("approval.column.change"), texts::change)
                                .text(getTranslation("approval.column.reason"), Approval::reason)
                                .text(getTranslation("approval.column.by"), Approval::askedBy)
                                .text(
                                        getTranslation("approval.column.expires"),
                                        request -> times.moment(request.expiresAt()),
                                        Approval::expiresAt)
                                .part(getTranslation("approval.column.decision"), this::decision)
                                .show(waiting)));
    }

    private Component decision(Approval request) {
        Div buttons = new Div();
        buttons.addClassName("hw-decision");
        if (request.subject().equals(viewer.name())) {
            return buttons;
        }
        if (looking != null) {
            NativeButton look = new NativeButton(getTranslation("approval.look"), click -> looking.accept(request));
            look.addClassName("hw-button");
            buttons.add(look);
        }
        boolean own = request.askedBy().equals(viewer.name());
        if (!own) {
            buttons.add(button("approval.approve", request, approving));
        }
        buttons.add(button(own ? "approval.withdraw" : "approval.decline", request, declining));
        return buttons;
    }

    private NativeButton button(String key, Approval request, BiConsumer<Approval, String> action) {
        NativeButton button = new NativeButton(
                getTranslation(key),
                click -> ReasonDialog.ask(
                        getTranslation("approval.decide", texts.subject(request)),
                        getTranslation(key),
                        reason -> action.accept(request, reason)));
        button.addClassName("hw-button");
        return button;
    }
}
