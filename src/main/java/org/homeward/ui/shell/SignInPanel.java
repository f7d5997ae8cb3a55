package org.homeward.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import java.util.List;

/** The sign-in page: an illustration, and a form with a note on what the service contains. */
@JsModule("./shell/theme.ts")
public final class SignInPanel extends Composite<Div> {

    private final LoginForm form = new LoginForm();
    private final Div desk = new Div();

    /** A panel that posts to {@code action} and names the partnership. */
    public SignInPanel(String action, String partnership, String marking) {
        form.setAction(action);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        Paragraph promise = new Paragraph(getTranslation("ui.sign-in.promise"));
        promise.addClassName("promise");
        Div mark = new Div(marking);
        mark.addClassName("marking");
        desk.addClassName("desk");
        desk.getElement().setAttribute("role", "main");
        desk.add(brand(), form, promise, mark);
        getContent().addClassName("hw-sign-in");
        getContent().add(night(partnership), desk);
    }

    /** Shows that the user name or password was wrong. */
    public SignInPanel failed(boolean failed) {
        form.setError(failed);
        return this;
    }

    /** Shows why the session ended. */
    public SignInPanel notice(String text) {
        Paragraph notice = new Paragraph(text);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        desk.addComponentAtIndex(1, notice);
        return this;
    }

    /** Offers single sign-on, beside user names and passwords. */
    public SignInPanel provider(String address) {
        Anchor link = new Anchor(address, getTranslation("ui.sign-in.provider"));
        link.setRouterIgnore(true);
        link.addClassNames("hw-button", "provider");
        desk.addComponentAtIndex(1, link);
        return this;
    }

    /** Lists the sample users; clicking one signs in. */
    public SignInPanel samples(List<SampleSignIn> samples) {
        UnorderedList list = new UnorderedList();
        samples.forEach(sample -> list.add(new ListItem(sampleButton(sample))));
        Div box = new Div(
                new H2(getTranslation("ui.sign-in.samples")),
                list,
                new Paragraph(getTranslation("ui.sign-in.samples.factor")));
        box.addClassName("samples");
        desk.addComponentAtIndex(2, box);
        return this;
    }

    private NativeButton sampleButton(SampleSignIn sample) {
        NativeButton button =
                new NativeButton("", click -> getElement().executeJs("""
                        const named = (name) => this.querySelector(`[name=${name}]`);
                        named('username').value = $0;
                        named('password').value = $1;
                        this.querySelector('vaadin-login-form vaadin-button[slot=submit]').click();
                        """, sample.user(), sample.password()));
        button.add(new Span(sample.job()));
        button.getElement().insertChild(0, com.vaadin.flow.dom.Element.createText(sample.user()));
        return button;
    }

    private Component night(String partnership) {
        Div line = new Div(getTranslation("ui.sign-in.line"));
        line.addClassName("line");
        Div whose = new Div(partnership);
        whose.addClassName("partnership");
        Div night = new Div(line, whose);
        night.addClassName("night");
        return night;
    }

    private Component brand() {
        Span mark = new Span();
        mark.addClassName("hw-mark");
        Div brand = new Div(mark, new Span(getTranslation("ui.product")));
        brand.addClassName("hw-brand");
        return brand;
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("ui.sign-in"));
        texts.getForm().setUsername(getTranslation("ui.sign-in.user"));
        texts.getForm().setPassword(getTranslation("ui.sign-in.password"));
        texts.getForm().setSubmit(getTranslation("ui.sign-in.submit"));
        texts.getErrorMessage().setTitle(getTranslation("ui.sign-in.failed"));
        texts.getErrorMessage().setMessage(getTranslation("ui.sign-in.failed.words"));
        texts.getErrorMessage().setUsername(getTranslation("ui.sign-in.user-missing"));
        texts.getErrorMessage().setPassword(getTranslation("ui.sign-in.password-missing"));
        return texts;
    }

    /** One of the sample users, shown on the sign-in page of a sample installation only. */
    public record SampleSignIn(String user, String password, String job) {}
}
