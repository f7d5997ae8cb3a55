package org.homeward.interviews.ui;

import java.util.Locale;
import java.util.Optional;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.interviews.Account;
import org.homeward.interviews.AccountQueries;
import org.homeward.interviews.BreakGlassLedger;
import org.homeward.interviews.IdentityQueries;
import org.homeward.ui.accessreason.PurposeAnswer;
import org.springframework.stereotype.Component;

/** What opens an account, by the id of an address or by a reference on paper; and what breaks the glass for it. */
@Component
class AccountActions {

    private final AccountQueries accounts;
    private final IdentityQueries identities;
    private final BreakGlassLedger glass;

    AccountActions(AccountQueries accounts, IdentityQueries identities, BreakGlassLedger glass) {
        this.accounts = accounts;
        this.identities = identities;
        this.glass = glass;
    }

    /** Before anything of the account is read. */
    void prepare(Viewer viewer, ChildId child, PurposeAnswer answer) {
        if (answer.isBreakGlass()) {
            glass.open(viewer.forPurpose(answer.purpose()), child, answer.reason());
        }
    }

    /** Empty alike for a reference that nobody has and for one that does not open for this viewer. */
    Optional<ChildId> find(Viewer viewer, String reference, PurposeAnswer answer) {
        Viewer reader = viewer.forPurpose(answer.purpose());
        String printed = reference.strip().toUpperCase(Locale.ROOT);
        return answer.isBreakGlass() ? glass.open(reader, printed, answer.reason()) : accounts.find(reader, printed);
    }

    Optional<Account> open(Viewer reader, ChildId child) {
        return accounts.open(reader, child);
    }

    IdentityPanel name(Viewer reader, ChildId child) {
        return new IdentityPanel(identities.mayKnow(reader), () -> identities.find(reader, child));
    }

    /** What is said of broken glass; empty where none is. */
    Optional<BreakGlassNotice> notice(Viewer reader, ChildId child, Runnable ended) {
        return glass.find(reader, child)
                .map(broken -> new BreakGlassNotice(broken, () -> glass.end(reader, child), ended));
    }
}
