package org.homeward.interviews.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homeward.access.StepUp;
import org.homeward.access.Viewer;
import org.homeward.disclosure.ChildId;
import org.homeward.interviews.Account;
import org.homeward.interviews.AccountQueries;
import org.homeward.interviews.BreakGlassLedger;
import org.homeward.interviews.IdentityQueries;
import org.homeward.ui.accessreason.PurposeAnswer;
import org.springframework.stereotype.Component;

/** Opens an account by the id in the URL or by a printed reference, also by emergency access. */
@Component
class AccountActions {

    private final AccountQueries accounts;
    private final IdentityQueries identities;
    private final BreakGlassLedger breakGlass;
    private final StepUp stepUp;

    AccountActions(AccountQueries accounts, IdentityQueries identities, BreakGlassLedger breakGlass, StepUp stepUp) {
        this.accounts = accounts;
        this.identities = identities;
        this.breakGlass = breakGlass;
        this.stepUp = stepUp;
    }

    /** Grants emergency access, where requested, before anything of the account is read. */
    void prepare(Viewer viewer, ChildId child, PurposeAnswer answer) {
        if (answer.isBreakGlass()) {
            stepUp.require();
            breakGlass.open(viewer.forPurpose(answer.purpose()), child, answer.reason());
        }
    }

    /** Empty both for an unknown reference and for one that this viewer may not open. */
    Optional<ChildId> find(Viewer viewer, String reference, PurposeAnswer answer) {
        Viewer stated = viewer.forPurpose(answer.purpose());
        String printed = reference.strip().toUpperCase(Locale.ROOT);
        if (answer.isBreakGlass()) {
            stepUp.require();
        }
        return answer.isBreakGlass()
                ? breakGlass.open(stated, printed, answer.reason())
                : accounts.find(stated, printed);
    }

    Optional<Account> open(Viewer viewer, ChildId child) {
        return accounts.open(viewer, child);
    }

    /** What the viewer wrote about this child and does not read in the account. */
    List<Account.AccountStatement> written(Viewer viewer, ChildId child, Account account) {
        return account.interviews().stream().anyMatch(Account.Interview::byViewer)
                ? accounts.readWritten(viewer, child)
                : List.of();
    }

    IdentityPanel identity(Viewer viewer, ChildId child) {
        return new IdentityPanel(identities.mayKnow(viewer), () -> identities.find(viewer, child));
    }

    /** The notice of current emergency access; empty where there is none. */
    Optional<BreakGlassNotice> notice(Viewer viewer, ChildId child, Runnable ended) {
        return breakGlass
                .find(viewer, child)
                .map(access -> new BreakGlassNotice(access, () -> breakGlass.end(viewer, child), ended));
    }
}
