package org.homeward.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.export.RoomExport;
import org.homeward.export.Table;
import org.homeward.export.Taken;
import org.homeward.print.Wording;
import org.springframework.stereotype.Component;

/** Takes away every factor that was named, and the same by age, by home or care and by district. */
@Component
class FactorsExport implements RoomExport {

    private final FactorQueries queries;

    FactorsExport(FactorQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "factors";
    }

    @Override
    public Taken read(Viewer viewer, DisclosureFilter filter, Map<String, List<String>> parameters, Wording wording) {
        List<Table> tables = new ArrayList<>();
        for (Split split : Split.values()) {
            Factors factors = queries.bySplit(viewer, filter, split);
            if (tables.isEmpty()) {
                tables.add(byFactor(factors, wording));
            }
            tables.add(heard(split, factors, wording));
            tables.add(byGroup(split, factors, wording));
        }
        return Taken.counted("factors", wording, tables);
    }

    private static Table byFactor(Factors factors, Wording wording) {
        return Table.of(wording, wording.say("factors.by-factor"), factors.named())
                .words(
                        wording.say("factors.column.factor"),
                        share -> share.reason().name())
                .words(
                        wording.say("factors.column.theme"),
                        share -> wording.say("factors.theme." + share.reason().theme()))
                .words(wording.say("factors.column.side"), share -> wording.say("words.FactorSide." + share.side()))
                .count(wording.say("factors.column.children"), FactorShare::children)
                .count(wording.say("factors.column.said-by-child"), FactorShare::saidByChild)
                .count(wording.say("factors.column.episodes"), FactorShare::episodes)
                .count(wording.say("factors.column.interviews"), FactorShare::interviews)
                .count(wording.say("factors.column.statements"), FactorShare::statements)
                .table();
    }

    /** Who was heard in each group: what the numbers of the next table are out of. */
    private static Table heard(Split split, Factors factors, Wording wording) {
        return Table.of(wording, split(split, wording) + " · " + wording.say("factors.column.heard"), factors.groups())
                .words(wording.say("factors.column." + split), group -> group(split, group.group(), wording))
                .count(wording.say("factors.column.heard"), Heard::children)
                .table();
    }

    private static Table byGroup(Split split, Factors factors, Wording wording) {
        Table.Columns<FactorShare> columns = Table.of(wording, split(split, wording), factors.named())
                .words(
                        wording.say("factors.column.factor"),
                        share -> share.reason().name())
                .words(wording.say("factors.column.side"), share -> wording.say("words.FactorSide." + share.side()))
                .count(wording.say("factors.column.children"), FactorShare::children);
        for (Heard group : factors.groups()) {
            columns.count(
                    group(split, group.group(), wording),
                    share -> factors.share(group.group(), share.reason(), share.side())
                            .children());
        }
        return columns.table();
    }

    private static String split(Split split, Wording wording) {
        return wording.say("factors.split." + split.name().toLowerCase(Locale.ROOT));
    }

    private static String group(Split split, String group, Wording wording) {
        if (group.equals(Split.NOT_RECORDED)) {
            return wording.say("factors.not-recorded");
        }
        return switch (split) {
            case AGE -> wording.say("words.AgeBand." + group);
            case CARE -> wording.say("factors.care." + group.toLowerCase(Locale.ROOT));
            case DISTRICT -> group;
        };
    }
}
