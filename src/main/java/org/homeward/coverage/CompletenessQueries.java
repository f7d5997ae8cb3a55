package org.homeward.coverage;

import java.util.Optional;
import org.homeward.access.DisclosureControl;
import org.homeward.access.ReadRequest;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.SuppressionRules;
import org.homeward.store.AuditedDatabase;
import org.springframework.stereotype.Component;

/** Counts how complete the records are, as {@link Completeness} states. */
@Component
public class CompletenessQueries {

    private final AuditedDatabase database;
    private final DisclosureControl control;

    CompletenessQueries(AuditedDatabase database, DisclosureControl control) {
        this.database = database;
        this.control = control;
    }

    /** Empty for a reader of releases: how complete the records are is in no release. */
    public Optional<Completeness> recorded(Viewer viewer, DisclosureFilter filter) {
        if (viewer.role().isUnderDisclosureControl()) {
            return Optional.empty();
        }
        SuppressionRules rules = control.of(viewer, filter);
        return Optional.of(database.count(
                viewer,
                ReadRequest.counts("coverage", "completeness", filter),
                (dsl, countable) -> Completeness.of(countable.inCoverage(filter), rules)));
    }
}
