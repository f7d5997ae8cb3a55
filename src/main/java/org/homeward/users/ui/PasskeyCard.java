package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.ui.accessreason.LineDialog;
import org.homeward.ui.shell.Card;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;
import org.homeward.users.Passkeys;
import org.homeward.users.Passkeys.Passkey;

/** The user's passkeys, which they add and remove after a fresh code. */
final class PasskeyCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_LABEL = 60;

    private final PasskeySelfService passkeys;
    private final Viewer viewer;
    private final TimeTexts times = new TimeTexts(getLocale());
    private final Div list = new Div();
    private final PasskeyPrompt prompt = new PasskeyPrompt();

    PasskeyCard(PasskeySelfService passkeys, Viewer viewer) {
        this.passkeys = passkeys;
        this.viewer = viewer;
        getContent().with(new Paragraph(getTranslation("users.passkeys.note", Passkeys.MOST)), list, prompt);
        show();
    }

    @Override
    protected Card initContent() {
        return new Card(getTranslation("users.passkeys"));
    }

    private void show() {
        List<Passkey> all = passkeys.list(viewer);
        list.removeAll();
        if (!all.isEmpty()) {
            list.add(new CountTable<Passkey>(getTranslation("users.passkeys"))
                    .rowHead(getTranslation("users.passkeys.label"), Passkey::label)
                    .text(
                            getTranslation("users.passkeys.added"),
                            passkey -> times.moment(passkey.addedAt()),
                            Passkey::addedAt)
                    .text(
                            getTranslation("users.passkeys.used"),
                            passkey -> passkey.lastUsedAt()
                                    .map(times::moment)
                                    .orElseGet(() -> getTranslation("users.passkeys.not-used")),
                            passkey -> passkey.lastUsedAt().orElse(null))
                    .part(getTranslation("users.passkeys.remove"), this::removal)
                    .show(all));
        }
        list.add(
                all.size() < Passkeys.MOST
                        ? button("users.passkeys.add", this::askForLabel)
                        : new Paragraph(getTranslation("users.passkeys.full", Passkeys.MOST)));
    }

    private void askForLabel() {
        passkeys.requireFreshCode();
        prompt.refuse("");
        new LineDialog(
                        getTranslation("users.passkeys.add"),
                        getTranslation("users.passkeys.add.note"),
                        getTranslation("users.passkeys.add.confirm"),
                        this::add)
                .of(getTranslation("users.passkeys.label"), getTranslation("users.passkeys.label.help"), LONGEST_LABEL)
                .open();
    }

    private Optional<String> add(String label) {
        if (label.isEmpty()) {
            return Optional.of(getTranslation("users.passkeys.label.missing"));
        }
        passkeys.add(viewer, prompt, label, this::show);
        return Optional.empty();
    }

    private NativeButton removal(Passkey passkey) {
        NativeButton remove = button("users.passkeys.remove", () -> remove(passkey));
        remove.setAriaLabel(getTranslation("users.passkeys.remove.of", passkey.label()));
        return remove;
    }

    private void remove(Passkey passkey) {
        passkeys.remove(viewer, passkey.id());
        show();
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("hw-button");
        return button;
    }
}
