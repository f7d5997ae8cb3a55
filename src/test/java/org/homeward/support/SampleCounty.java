package org.homeward.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.homeward.sample.SampleCountyLoader;
import org.homeward.sample.generator.CountyPlan;
import org.homeward.users.UsersFixtures;

/** The fictional county as every test of the whole application finds it: the same on any day on which the tests run. */
public final class SampleCounty {

    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** Noon of the as-of date. */
    public static final Clock CLOCK = Clock.fixed(
            AS_OF.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/London")).toInstant(), ZoneId.of("Europe/London"));

    private static final long SEED = 2026;

    private SampleCounty() {}

    static void load(TestDatabase database) {
        load(database, CountyPlan.withEveryTruth(SEED, AS_OF));
    }

    static void loadWithoutTruths(TestDatabase database) {
        load(database, new CountyPlan(SEED, AS_OF, Set.of()));
    }

    private static void load(TestDatabase database, CountyPlan plan) {
        IntakeFixtures fixtures = IntakeFixtures.to(database, CLOCK);
        new SampleCountyLoader(fixtures.reference(), fixtures.intake()).load(plan);
        UsersFixtures.samples(database).create(AS_OF);
    }
}
