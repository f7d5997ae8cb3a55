package org.homeward.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.homeward.access.Viewer;
import org.homeward.intake.store.CopyImport;
import org.homeward.sample.SampleCountyLoader;
import org.homeward.sample.generator.County;
import org.homeward.sample.generator.CountyPlan;
import org.homeward.sample.generator.Land;
import org.homeward.users.UsersFixtures;

/** The fictional county as every test of the whole application finds it: the same on any day on which the tests run. */
public final class SampleCounty {

    public static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    /** Noon of the as-of date. */
    public static final Clock CLOCK = Clock.fixed(
            AS_OF.atTime(LocalTime.NOON).atZone(ZoneId.of("Europe/London")).toInstant(), ZoneId.of("Europe/London"));

    private static final long SEED = 2026;

    private SampleCounty() {}

    /** What its service sends. */
    public static County drawn() {
        return Land.county(CountyPlan.withEveryTruth(SEED, AS_OF));
    }

    static void load(TestDatabase database) {
        fill(database, drawn());
        UsersFixtures.samples(database).create(AS_OF);
    }

    static void loadWithoutTruths(TestDatabase database) {
        fill(database, Land.county(new CountyPlan(SEED, AS_OF, Set.of())));
    }

    /** Copied, which takes less than half of the time of an import and stores the same, as {@code CopyImportProofTest} shows. */
    private static void fill(TestDatabase database, County county) {
        IntakeFixtures fixtures = IntakeFixtures.to(database, CLOCK);
        new SampleCountyLoader(fixtures.reference(), fixtures.intake()).loadReference(county);
        try (Connection owner = database.asOwner()) {
            new CopyImport(database.database(), CLOCK, Viewer.system("sample"))
                    .fill(owner, county.sendings().map(SampleCountyLoader::files));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
