package org.homeward.factors;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Period;
import org.homeward.support.TestDatabase;
import org.homeward.support.world.Statement;
import org.homeward.support.world.World;

/** Interviews of one spring in a test's own data, and the counts of their factors. */
abstract class SpringInterviews {

    static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    static final Viewer BOARD = Viewer.of("bo", Role.BOARD);
    static final DisclosureFilter SPRING =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 31)));

    final FactorQueries queries;
    final FactorQueries unrounded;
    final World world;

    SpringInterviews(TestDatabase database) {
        this.queries = new FactorQueries(database.database(), DisclosureControlFixtures.house());
        this.unrounded = new FactorQueries(database.database(), DisclosureControlFixtures.unrounded());
        this.world = World.empty(database);
    }

    /** A completed interview in the spring, about an episode from the named district if there is one. */
    Statement interviewed(long child, String district) {
        boolean named = Set.of("Wold", "Fen").contains(district);
        long episode = world.missing(child).from(named ? district : "Harbour").stored();
        return world.told(world.interview(child).about(episode).stored(), episode);
    }

    static FactorShare share(Factors factors, String group, String code, FactorSide side) {
        return factors.shares().stream()
                .filter(share -> Optional.ofNullable(share.factor().code()).equals(Optional.of(code))
                        && share.group().equals(group)
                        && share.side() == side)
                .findAny()
                .orElseThrow();
    }
}
