package org.homeward.coverage;

import java.time.LocalDate;
import org.homeward.access.DisclosureControlFixtures;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.support.TestDatabase;
import org.homeward.support.world.World;

/** Returns of one spring in a test's own data, and their interviews. */
abstract class SpringReturns {

    static final Viewer ANALYST = Viewer.of("ana", Role.ANALYST);
    static final Viewer BOARD = Viewer.of("bo", Role.BOARD);
    static final DisclosureFilter SPRING =
            DisclosureFilter.of(new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 31)));

    final CoverageQueries queries;
    final CoverageQueries unrounded;
    final World world;

    SpringReturns(TestDatabase database) {
        this.queries = new CoverageQueries(database.database(), DisclosureControlFixtures.house());
        this.unrounded = new CoverageQueries(database.database(), DisclosureControlFixtures.unrounded());
        this.world = World.empty(database);
    }

    CoverageCount all() {
        return queries.byDistrict(ANALYST, SPRING).whole();
    }

    void returned(String district, int times) {
        for (int i = 0; i < times; i++) {
            world.missing(world.child()).from(district).back("2025-03-02 10:00").stored();
        }
    }

    void interviewed(String back, String held) {
        long child = world.child();
        long episode = world.missing(child).back(back).stored();
        world.interview(child).about(episode).held(held).stored();
    }

    static Count n(int number) {
        return Count.of(number);
    }
}
