package org.homeward.users.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.homeward.access.CurrentViewer;
import org.homeward.access.SingleSignOn;
import org.homeward.access.StepUp;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.ui.shell.RoomPage;
import org.homeward.users.SecondFactor.Setup;

/** Asks for a code or a passkey at sign-in and before what needs a fresh one; sets the second factor up where there is none. */
@Route("second-factor")
@PermitAll
class SecondFactorView extends Composite<Div> implements HasDynamicTitle {

    private final AccountSelfService account;
    private final PasskeySelfService passkeys;
    private final UserPrincipal principal;
    private final TextField code = new TextField(getTranslation("users.factor.code"));
    private final Div form = new Div();
    private boolean settingUp;

    SecondFactorView(CurrentViewer current, AccountSelfService account, PasskeySelfService passkeys) {
        this.account = account;
        this.passkeys = passkeys;
        this.principal = current.findPrincipal().orElseThrow();
        form.addClassNames("hw-card", "hw-password");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setManualValidation(true);
        code.addKeyDownListener(Key.ENTER, enter -> accept());
        show();
        getContent().addClassName("hw-fill");
        getContent().add(RoomPage.of("users.factor").twin(form));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.factor.title");
    }

    private void show() {
        Factor factor = principal.status().factor();
        if (principal.status().sample()) {
            form.add(new Paragraph(getTranslation("users.factor.sample")));
            return;
        }
        if (factor == Factor.AT_PROVIDER) {
            Anchor again = new Anchor(SingleSignOn.BEGIN_AGAIN, getTranslation("users.factor.provider.again"));
            again.setRouterIgnore(true);
            form.add(new Paragraph(getTranslation("users.factor.provider.why", StepUp.FRESH.toMinutes())), again);
            return;
        }
        if (factor == Factor.NONE || factor == Factor.TO_SET_UP) {
            form.add(new Paragraph(getTranslation("users.factor.why")), button("users.factor.begin", this::begin));
            return;
        }
        form.add(new Paragraph(getTranslation(
                factor == Factor.TO_ENTER ? "users.factor.enter" : "users.factor.again", StepUp.FRESH.toMinutes())));
        askForCode();
    }

    private void begin() {
        Optional<Setup> setup = account.beginFactor(principal.viewer());
        form.removeAll();
        if (setup.isEmpty()) {
            form.add(new Paragraph(getTranslation("users.factor.exists")));
            return;
        }
        settingUp = true;
        form.add(
                new Paragraph(getTranslation("users.factor.secret")),
                secret(setup.get().secret()),
                new Paragraph(getTranslation("users.factor.uri")),
                secret(setup.get().uri()),
                new Paragraph(getTranslation("users.factor.first-code")));
        askForCode();
    }

    private void askForCode() {
        form.add(code, button("users.factor.accept", this::accept));
        if (!settingUp && passkeys.exist(principal.viewer())) {
            PasskeyPrompt prompt = new PasskeyPrompt();
            NativeButton use = new NativeButton(
                    getTranslation("users.passkey.use"), click -> passkeys.enter(principal, prompt, this::goOn));
            use.addClassName("hw-button");
            form.add(use, prompt);
        }
        code.focus();
    }

    private void goOn() {
        if (principal.status().factor() == Factor.ENTERED) {
            UI.getCurrent().getPage().getHistory().back();
        } else {
            UI.getCurrent().getPage().setLocation(".");
        }
    }

    private void accept() {
        if (account.enterCode(principal, code.getValue(), settingUp)) {
            goOn();
            return;
        }
        code.setErrorMessage(getTranslation("users.factor.wrong"));
        code.setInvalid(true);
        code.focus();
    }

    private static Code secret(String text) {
        Code secret = new Code(text);
        secret.addClassName("hw-secret");
        return secret;
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassNames("hw-button", "primary");
        return button;
    }
}
