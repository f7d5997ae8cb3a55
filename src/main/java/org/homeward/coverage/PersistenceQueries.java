package org.homeward.coverage;

import java.util.Optional;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.homeward.store.counting.Countable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Counts whether somebody kept trying, how interviews were held and what was explored in them. Each is empty for a reader of releases, which
 * have none of it.
 */
@Component
public class PersistenceQueries {

    private final AuditedDatabase database;
    private final DisclosureControl control;

    PersistenceQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** At which attempt, and by which method, an interview was accepted. */
    public Optional<Persistence> attempts(Viewer viewer, DisclosureFilter filter) {
        return counted(viewer, filter, "persistence", new TypeReference<>() {}, (countable, rules) -> {
            PersistenceTally tally = new PersistenceTally();
            countable.inCoverage(filter).forEach((rows, row) -> tally.add(rows.attempts(row), rows.isInterviewed(row)));
            return tally.protectedBy(rules);
        });
    }

    /** By whom and how the interviews were held, and whether the child went missing again. */
    public Optional<InterviewsHeld> held(Viewer viewer, DisclosureFilter filter) {
        return counted(
                viewer,
                filter,
                "how interviews were held",
                new TypeReference<>() {},
                (countable, rules) -> InterviewsHeld.of(
                        countable.returnInterviews(filter, viewer.provider()),
                        countable.history(viewer.provider()),
                        rules));
    }

    /** Which topics were explored, by provider. */
    public Optional<TopicsExplored> topics(Viewer viewer, DisclosureFilter filter) {
        return counted(
                viewer,
                filter,
                "topics explored",
                new TypeReference<>() {},
                (countable, rules) -> TopicsExplored.of(
                        countable.returnInterviews(filter, viewer.provider()),
                        countable.lists().providers()::name,
                        rules));
    }

    private interface Counting<T> {
        T of(Countable countable, SuppressionRules rules);
    }

    private <T> Optional<T> counted(
            Viewer viewer, DisclosureFilter filter, String what, TypeReference<T> type, Counting<T> counting) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        SuppressionRules rules = control.of(viewer, filter);
        return Optional.of(database.count(
                viewer,
                ReadRequest.counts("coverage", what, filter),
                type,
                (dsl, countable) -> counting.of(countable, rules)));
    }
}
