package org.homeward.factors;

import java.util.List;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.factors.FactorsSheet.ByAge;
import org.homeward.factors.FactorsSheet.ByCare;
import org.homeward.factors.FactorsSheet.Line;
import org.homeward.print.Wording;

/** The lines of the printed sheet, from the two splits that the screen shows. */
record FactorLines(Factors byCare, Factors byAge) {

    /** Every factor that was named, in the order of the screen's table. */
    List<Line> lines(Wording wording) {
        return byCare.named().stream().map(share -> line(share, wording)).toList();
    }

    private Line line(FactorShare share, Wording wording) {
        return new Line(
                share.side(),
                wording.say("factors.theme." + share.reason().theme()),
                share.reason().name(),
                share.children(),
                new ByCare(in(byCare, Care.HOME.name(), share), in(byCare, Care.CARE.name(), share)),
                new ByAge(
                        in(byAge, AgeBand.UNDER_10.name(), share),
                        in(byAge, AgeBand.AGE_10_12.name(), share),
                        in(byAge, AgeBand.AGE_13_15.name(), share),
                        in(byAge, AgeBand.AGE_16_17.name(), share)));
    }

    private static Count in(Factors factors, String group, FactorShare share) {
        return factors.share(group, share.reason(), share.side()).children();
    }
}
