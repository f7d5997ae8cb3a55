package org.homeward.governance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.access.AuditKind;
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

    /** What of one record can be opened, each with words of its own. */
    private static final Set<String> OPENED = Set.of("account", "identity", "person", "looks at one child");

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
                wording.say("governance.heading") + " · " + wording.say("governance.question"),
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
                .words(
                        wording.say("governance.column.purpose"),
                        look -> look.purpose() == null
                                ? wording.say("governance.no-purpose")
                                : wording.say("words.Purpose." + look.purpose()))
                .words(wording.say("governance.column.did"), look -> did(look, wording))
                .number(wording.say("governance.column.rows"), Look::rows)
                .number(wording.say("governance.column.known"), Look::known)
                .table();
    }

    private static String did(Look look, Wording wording) {
        AuditKind kind = look.deed().kind();
        if (OPENED.contains(look.what())) {
            String words = wording.say("governance.opened." + look.what().replace(' ', '-'));
            return kind == AuditKind.REFUSED ? wording.say("governance.did.refused", words) : words;
        }
        return wording.say("governance.did." + kind, look.room(), look.what());
    }
}
