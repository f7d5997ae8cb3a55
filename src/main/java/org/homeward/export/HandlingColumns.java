package org.homeward.export;

import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.disclosure.Audience;
import org.homeward.disclosure.Handling;
import org.homeward.disclosure.Handling.Decision;
import org.homeward.print.Wording;
import org.jspecify.annotations.Nullable;

/** Handling travels with the statement: what the child agreed to, whom it may reach, and who decided otherwise. */
public final class HandlingColumns {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private HandlingColumns() {}

    public static <R> void add(Table.Columns<R> columns, Function<R, Handling> handling, Wording wording) {
        columns.words(
                        wording.say("export.handling.child-view"),
                        row -> wording.say(
                                "words.ChildView." + handling.apply(row).childView()))
                .words(
                        wording.say("export.handling.audiences"),
                        row -> named(handling.apply(row).audiences(), wording))
                .words(
                        wording.say("export.handling.not-for"),
                        row -> named(handling.apply(row).withheldFrom(), wording))
                .words(
                        wording.say("export.handling.concerns-carer"),
                        row -> yesNo(handling.apply(row).concernsCarer(), wording))
                .words(
                        wording.say("export.handling.overridden"),
                        row -> yesNo(handling.apply(row).overridden(), wording))
                .words(wording.say("export.handling.override-by"), row -> of(handling.apply(row), Decision::by))
                .words(
                        wording.say("export.handling.override-at"),
                        row -> of(
                                handling.apply(row),
                                decision -> wording.moment(decision.at().atZone(LONDON))))
                .words(wording.say("export.handling.override-reason"), row -> of(handling.apply(row), Decision::reason))
                .words(
                        wording.say("export.handling.child-told"),
                        row -> of(handling.apply(row), decision -> yesNo(decision.childTold(), wording)));
    }

    /** A dash where nobody decided otherwise, or where it was not written down. */
    private static String of(Handling handling, Function<Decision, @Nullable String> part) {
        Decision decision = handling.override();
        String words = decision == null ? null : part.apply(decision);
        return words == null ? "–" : words;
    }

    private static String yesNo(boolean yes, Wording wording) {
        return wording.say("words.YesNo." + (yes ? "YES" : "NO"));
    }

    private static String named(Collection<Audience> audiences, Wording wording) {
        return audiences.isEmpty()
                ? "–"
                : audiences.stream()
                        .sorted()
                        .map(audience -> wording.say("words.Audience." + audience))
                        .collect(Collectors.joining(", "));
    }
}
