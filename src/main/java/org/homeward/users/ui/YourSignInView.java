package org.homeward.users.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.access.CurrentViewer;
import org.homeward.access.UserPrincipal;
import org.homeward.access.UserPrincipal.Factor;
import org.homeward.access.Viewer;
import org.homeward.access.session.UserSession;
import org.homeward.ui.shell.Card;
import org.homeward.ui.shell.RoomPage;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The user's own account: sessions, password and command-line access tokens. */
@Route("you")
@PermitAll
class YourSignInView extends Composite<Div> implements HasDynamicTitle {

    private final AccountSelfService account;
    private final PasskeySelfService passkeys;
    private final Viewer viewer;
    private final TimeTexts times = new TimeTexts(getLocale());
    private final Div tokens = new Div();

    YourSignInView(CurrentViewer current, AccountSelfService account, PasskeySelfService passkeys) {
        this.account = account;
        this.passkeys = passkeys;
        this.viewer = current.get();
        UserPrincipal principal = current.findPrincipal().orElseThrow();
        getContent().addClassName("hw-fill");
        if (principal.status().factor() == Factor.AT_PROVIDER) {
            // Password, second factor and what else opens an account are the provider's.
            Card provider = new Card(getTranslation("users.provider")).note(getTranslation("users.provider.note"));
            getContent().add(RoomPage.of("users.you").twin(sessions(), provider));
            return;
        }
        showTokens();
        List<Component> cards = new ArrayList<>(List.of(sessions(), password(), factor(principal)));
        if (principal.status().factor() == Factor.ENTERED) {
            cards.add(new PasskeyCard(passkeys, viewer));
        }
        cards.add(new Card(getTranslation("users.tokens")).with(tokens));
        getContent().add(RoomPage.of("users.you").twin(cards.toArray(Component[]::new)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("users.you.title");
    }

    private Card sessions() {
        CountTable<UserSession> table = new CountTable<UserSession>(getTranslation("users.sessions"))
                .rowHead(getTranslation("users.sessions.began"), session -> times.moment(session.startedAt()))
                .text(getTranslation("users.sessions.used"), session -> times.moment(session.lastUsed()))
                .show(account.sessions(viewer));
        return new Card(getTranslation("users.sessions"))
                .with(table, button("users.everywhere", () -> account.signOutEverywhere(viewer)))
                .note(getTranslation("users.sessions.note"));
    }

    private Card password() {
        Anchor change = new Anchor("password", getTranslation("users.password.change"));
        Card card = new Card(getTranslation("users.password.heading")).with(change);
        account.firstUse(viewer).ifPresent(at -> card.note(getTranslation("users.first-use", times.moment(at))));
        return card;
    }

    private Card factor(UserPrincipal principal) {
        Card card = new Card(getTranslation("users.factor.heading"));
        if (principal.status().sample()) {
            return card.note(getTranslation("users.factor.sample"));
        }
        boolean none = principal.status().factor() == Factor.NONE;
        return none
                ? card.with(new Anchor("second-factor", getTranslation("users.factor.begin")))
                : card.note(getTranslation("users.factor.in-use"));
    }

    private void showTokens() {
        List<Instant> expiries = account.expiries(viewer);
        tokens.removeAll();
        tokens.add(new Paragraph(getTranslation("users.tokens.note")));
        expiries.forEach(at -> tokens.add(new Paragraph(getTranslation("users.tokens.until", times.moment(at)))));
        tokens.add(button("users.tokens.make", this::make));
        if (!expiries.isEmpty()) {
            tokens.add(button("users.tokens.revoke", () -> {
                account.revokeTokens(viewer);
                showTokens();
            }));
        }
    }

    private void make() {
        Code token = new Code(account.makeToken(viewer).words());
        token.addClassName("hw-secret");
        showTokens();
        tokens.add(new Paragraph(getTranslation("users.tokens.once")), token);
    }

    private NativeButton button(String key, Runnable action) {
        NativeButton button = new NativeButton(getTranslation(key), click -> action.run());
        button.addClassName("hw-button");
        return button;
    }
}
