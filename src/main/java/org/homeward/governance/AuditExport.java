package org.homeward.governance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.RoomExport;
import org.homeward.export.Table;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.homeward.ui.time.TimeWords;
import org.springframework.stereotype.Component;

/** Takes away the looks of one user ({@code user=}) or of all, or only those with a purpose ({@code opened=}); newest first. */
@Component
class AuditExport implements RoomExport {

    private static final int MOST = 50_000;

    private final TimeWords times = new TimeWords(Locale.UK);
    private final AuditQueries audit;

    AuditExport(AuditQueries audit) {
        this.audit = audit;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Taken read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Wording wording) {
        String user = parameters.getOrDefault("user", List.of("")).getFirst().strip();
        AuditQueries.Which which = new AuditQueries.Which(user, parameters.containsKey("opened"));
        return new Taken(
                Taken.called("governance", wording),
                "",
                List.of(wording.say("governance.how-counted"), chosen(which, wording)),
                List.of(table(audit.list(viewer, which, MOST), wording)));
    }

    private static String chosen(AuditQueries.Which which, Wording wording) {
        String user = which.user().isEmpty() ? "" : wording.say("governance.user") + ": " + which.user();
        String opened = which.openedOnly() ? wording.say("governance.opened") : "";
        return (user + " " + opened).strip();
    }

    private Table table(List<Look> looks, Wording wording) {
        return Table.of(wording, wording.say("governance.table"), looks)
                .words(wording.say("governance.column.at"), look -> times.moment(look.at()))
                .words(wording.say("governance.column.user"), Look::user)
                .words(wording.say("governance.column.role"), look -> wording.say("words.Role." + look.role()))
                .words(wording.say("governance.column.purpose"), look -> DeedInWords.why(look, wording::say))
                .words(wording.say("governance.column.did"), look -> DeedInWords.of(look, wording::say))
                .number(wording.say("governance.column.rows"), Look::rows)
                .number(wording.say("governance.column.known"), Look::known)
                .table();
    }
}
