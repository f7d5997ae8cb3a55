package org.homeward.sample;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.homeward.access.Viewer;
import org.homeward.cli.Command;
import org.homeward.intake.store.ImportResult;
import org.homeward.release.ReleaseLedger;
import org.homeward.sample.generator.CountyPlan;
import org.homeward.users.SampleUsers;
import org.homeward.users.UserQueries;
import org.springframework.stereotype.Component;

/**
 * Loads the sample county into an empty private sample, once; exit 0 when it is there, 1 when this is no private
 * sample. The files are those that a real service would send, and go through the same import.
 */
@Component
class LoadSampleCommand implements Command {

    private static final Viewer SETUP = Viewer.system("sample");

    private final SampleCountyLoader county;
    private final SampleUsers users;
    private final ReleaseLedger releases;
    private final UserQueries installation;
    private final Clock clock;

    LoadSampleCommand(
            SampleCountyLoader county,
            SampleUsers users,
            ReleaseLedger releases,
            UserQueries installation,
            Clock clock) {
        this.county = county;
        this.releases = releases;
        this.users = users;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "load-sample";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!installation.isPrivateSample(SETUP)) {
            out.println("This is not a private sample installation; no sample is loaded and no users are made.");
            return 1;
        }
        if (installation.findSampleMark(SETUP).isPresent()) {
            users.createMissing();
            prepareReleases();
            out.println("The sample county is already here.");
            return 0;
        }
        LocalDate asOf = CountyPlan.lastDay(clock);
        ImportResult result = county.load(asOf);
        users.create(asOf);
        prepareReleases();
        out.println("The sample county is loaded as of " + asOf + ": " + result.added() + " rows new, "
                + result.rejectedRows() + " rejected.");
        return 0;
    }

    /** Of the two latest months, where an older sample lacks them. */
    private void prepareReleases() {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        releases.prepareSample(SETUP, month.minusMonths(1));
        releases.prepareSample(SETUP, month);
    }
}
