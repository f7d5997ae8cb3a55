package org.homeward.interviews.ui;

import java.util.Locale;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.interviews.Account;
import org.homeward.interviews.AccountQueries;
import org.homeward.interviews.BreakGlassLedger;
import org.homeward.interviews.IdentityQueries;
import org.homeward.ui.purpose.Answer;
import org.springframework.stereotype.Component;

/** What opens an account, by the id of an address or by a reference on paper; and what breaks the glass for it. */
@Component
class AccountDesk {

    private final AccountQueries accounts;
    private final IdentityQueries identities;
    private final BreakGlassLedger glass;

    AccountDesk(AccountQueries accounts, IdentityQueries identities, BreakGlassLedger glass) {
        this.accounts = accounts;
        this.identities = identities;
        this.glass = glass;
    }

    /** Before anything of the account is read. */
    void prepare(Viewer viewer, ChildId child, Answer answer) {
        if (answer.breaksGlass()) {
            glass.breakFor(viewer.forPurpose(answer.purpose()), child, answer.reason());
        }
    }

    /** Empty alike for a reference that nobody has and for one that does not open for this viewer. */
    Optional<ChildId> find(Viewer viewer, String reference, Answer answer) {
        Viewer reader = viewer.forPurpose(answer.purpose());
        String printed = reference.strip().toUpperCase(Locale.ROOT);
        return answer.breaksGlass() ? glass.breakFor(reader, printed, answer.reason()) : accounts.find(reader, printed);
    }

    Optional<Account> open(Viewer reader, ChildId child) {
        return accounts.open(reader, child);
    }

    NameTag name(Viewer reader, ChildId child) {
        return new NameTag(identities.mayKnow(reader), () -> identities.find(reader, child));
    }

    /** What is said of broken glass; empty where none is. */
    Optional<GlassNotice> notice(Viewer reader, ChildId child, Runnable ended) {
        return glass.find(reader, child).map(broken -> new GlassNotice(broken, () -> glass.end(reader, child), ended));
    }
}
