package org.homeward.interviews;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Translator;
import org.homeward.interviews.Deadline.State;
import org.homeward.request.Columns;
import org.jspecify.annotations.Nullable;

/**
 * How many children wait for a return interview that one provider has to offer. Unit: a {@link WaitingChild}, who waits once.
 *
 * @param provider null for children for whom nobody is recorded; "" for all together
 * @param overdue past 72 hours, with a service that sent lately
 * @param notKnown past 72 hours, with a service that has been silent
 */
public record WaitingOfProvider(@Nullable String provider, Count overdue, Count notKnown, Count today, Count later) {

    private static final Comparator<String> NOBODY_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** Each provider by name, then all together; empty where nobody waits. */
    static List<WaitingOfProvider> of(List<WaitingChild> waiting, Instant now, Duration stale) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<String, List<WaitingChild>> byProvider = new TreeMap<>(NOBODY_LAST);
        waiting.forEach(child -> byProvider
                .computeIfAbsent(child.provider(), first -> new ArrayList<>())
                .add(child));
        List<WaitingOfProvider> rows = new ArrayList<>();
        byProvider.forEach((provider, children) -> rows.add(of(provider, children, now, stale)));
        rows.add(of("", waiting, now, stale));
        return rows;
    }

    private static WaitingOfProvider of(
            @Nullable String provider, List<WaitingChild> children, Instant now, Duration stale) {
        Map<State, Long> states = children.stream()
                .map(child -> child.deadline(now, stale).state())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Function<State, Count> count =
                state -> Count.of(states.getOrDefault(state, 0L).intValue());
        return new WaitingOfProvider(
                provider,
                count.apply(State.OVERDUE),
                count.apply(State.NOT_KNOWN),
                count.apply(State.TODAY),
                count.apply(State.LATER));
    }

    public boolean isWhole() {
        return "".equals(provider);
    }

    public static Columns<WaitingOfProvider> columns(Translator translator) {
        return new Columns<WaitingOfProvider>(translator)
                .head("worklist.column.whose", row -> row.text(translator))
                .count("worklist.group.overdue", WaitingOfProvider::overdue)
                .count("worklist.column.not-known", WaitingOfProvider::notKnown)
                .count("worklist.group.today", WaitingOfProvider::today)
                .count("worklist.group.later", WaitingOfProvider::later);
    }

    private String text(Translator translator) {
        return provider == null
                ? translator.translate("worklist.nobody-yet")
                : isWhole() ? translator.translate("worklist.all-providers") : provider;
    }
}
