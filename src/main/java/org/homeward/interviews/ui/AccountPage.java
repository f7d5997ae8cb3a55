package org.homeward.interviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.access.Purpose;
import org.homeward.disclosure.Counted;
import org.homeward.interviews.Account;
import org.homeward.request.FilterUrl;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.shell.RoomPage;

/** The page of one account: the child and the purpose, the timeline, then events and statements, newest first. */
final class AccountPage extends Composite<Div> {

    /**
     * @param above notices to show above the timeline
     * @param filter the filter of the list that the account was opened from, restored on the way back
     */
    AccountPage(
            Account account,
            Purpose purpose,
            LocalDate today,
            IdentityPanel identity,
            List<? extends Component> above,
            Map<String, List<String>> filter) {
        RoomPage page = new RoomPage(account.reference(), getTranslation("interviews.account.question"));
        page.action(identity);
        page.filters(
                crumbs(account, filter),
                Badge.ours("lock", getTranslation("interviews.purpose.recorded", purpose(purpose))));
        page.leading(sentence(account), new HowCounted(getTranslation("interviews.account.how-counted")));
        page.picture(new Timeline(account, today));
        page.above(above);
        Div columns = new Div(new Chronology(account), new AccountSide(account, today));
        columns.addClassName("hw-account");
        page.twin(columns);
        getContent().addClassName("hw-fill");
        getContent().add(page);
    }

    private String purpose(Purpose purpose) {
        return getTranslation("words.Purpose." + purpose);
    }

    private Div crumbs(Account account, Map<String, List<String>> filter) {
        Anchor back = new Anchor(FilterUrl.address("interviews", filter), getTranslation("interviews.heading"));
        back.addClassName("hw-link");
        Div crumbs = new Div(back, new Span("›"), new Span(account.reference()));
        crumbs.addClassName("hw-crumbs");
        crumbs.add(Badge.plain(who(account)));
        if (!account.episodes().isEmpty()) {
            crumbs.add(Badge.plain(from(account.episodes().getLast())));
        }
        account.linked()
                .forEach(other -> crumbs.add(
                        Badge.plain(getTranslation("interviews.account.linked." + other.kind(), other.reference()))));
        return crumbs;
    }

    /** Sex, and the age at the latest episode: the date of birth is not read for this. */
    private String who(Account account) {
        String sex = getTranslation("words.Sex." + account.sex());
        return account.episodes().isEmpty() || account.episodes().getLast().age() == null
                ? sex
                : getTranslation(
                        "interviews.account.aged",
                        sex,
                        account.episodes().getLast().age());
    }

    private String from(Account.Episode episode) {
        return getTranslation(
                "interviews.account.from",
                new EpisodeTexts(getLocale()).home(episode, this::getTranslation),
                episode.district());
    }

    private Sentence sentence(Account account) {
        long statements = account.interviews().stream()
                .mapToLong(interview -> interview.statements().size())
                .sum();
        return new Sentence(getTranslation(
                "interviews.account.sentence",
                Counted.EPISODES.text(account.episodes().size(), this::getTranslation),
                Counted.INTERVIEWS.text(account.interviews().size(), this::getTranslation),
                Counted.STATEMENTS.text(statements, this::getTranslation)));
    }
}
