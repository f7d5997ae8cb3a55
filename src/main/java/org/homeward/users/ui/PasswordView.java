package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.homeward.access.CurrentViewer;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.ui.shell.RoomPage;
import org.homeward.users.PasswordRule;

/** Changes the password: required at first sign-in, optional later. */
@Route("password")
@PermitAll
class PasswordView extends Composite<Div> implements HasDynamicTitle {

    private final AccountSelfService account;
    private final UserPrincipal principal;
    private final PasswordField old = field("users.password.old", "current-password");
    private final PasswordField chosen = field("users.password.new", "new-password");
    private final PasswordField again = field("users.password.again", "new-password");

    PasswordView(CurrentViewer current, AccountSelfService account) {
        this.account = account;
        this.principal = current.findPrincipal().orElseThrow();
        getContent().addClassName("hw-fill");
        Div form = new Div();
        form.addClassNames("hw-card", "hw-password");
        getContent().add(RoomPage.of("users.password").twin(form));
        if (principal.status().factor() == Factor.AT_PROVIDER) {
            form.add(new Paragraph(getTranslation("users.provider.note")));
            return;
        }
        chosen.setHelperText(getTranslation("users.password.rule", PasswordRule.SHORTEST));
        NativeButton save = new NativeButton(getTranslation("users.password.save"), click -> save());
        save.addClassNames("hw-button", "primary");
        again.addKeyDownListener(Key.ENTER, enter -> save());
        boolean first = account.usedFirstCredentials(principal);
        old.setVisible(!first);
        form.add(
                new Paragraph(getTranslation(
                        first
                                ? "users.password.first-credentials"
                                : principal.status().passwordDue() ? "users.password.first" : "users.password.words")),
                old,
                chosen,
                again,
                save);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.password.title");
    }

    private void save() {
        if (!chosen.getValue().equals(again.getValue())) {
            wrong(again, "users.password.differs");
            return;
        }
        PasswordRule.find(chosen.getValue(), principal.getUsername())
                .ifPresentOrElse(fault -> wrong(chosen, "users.password.fault." + fault), this::change);
    }

    private void change() {
        switch (account.changePassword(principal, old.getValue(), chosen.getValue())) {
            case WRONG -> wrong(old, "users.password.wrong");
            case SAME -> wrong(chosen, "users.password.same");
            case CHANGED -> UI.getCurrent().getPage().setLocation(".");
        }
    }

    private void wrong(PasswordField at, String key) {
        for (PasswordField field : new PasswordField[] {old, chosen, again}) {
            field.setInvalid(field == at);
        }
        at.setErrorMessage(getTranslation(key, PasswordRule.SHORTEST));
        at.focus();
    }

    private PasswordField field(String label, String autocomplete) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setManualValidation(true);
        return field;
    }
}
