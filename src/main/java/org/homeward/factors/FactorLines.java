package org.homeward.factors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.FactorSide;
import org.homeward.factors.FactorsSheet.ByAge;
import org.homeward.factors.FactorsSheet.ByCare;
import org.homeward.factors.FactorsSheet.Line;
import org.homeward.print.Translations;

/** The lines of the printed sheet, from the two breakdowns that the screen shows. */
record FactorLines(Factors byCare, Factors byAge) {

    private record Heading(FactorSide side, String theme) {}

    /**
     * Every factor that was named, as on the screen, but with the factors of a theme after the one that was named most.
     */
    List<Line> lines(Translations translations) {
        Map<Heading, List<Line>> headings = new LinkedHashMap<>();
        for (FactorShare share : byCare.named()) {
            Line line = line(share, translations);
            headings.computeIfAbsent(new Heading(line.side(), line.theme()), heading -> new ArrayList<>())
                    .add(line);
        }
        return headings.values().stream().flatMap(List::stream).toList();
    }

    private Line line(FactorShare share, Translations translations) {
        return new Line(
                share.side(),
                translations.translate("factors.theme." + share.factor().theme()),
                share.factor().name(),
                share.children(),
                new ByCare(in(byCare, Care.HOME.name(), share), in(byCare, Care.CARE.name(), share)),
                new ByAge(
                        in(byAge, AgeBand.UNDER_10.name(), share),
                        in(byAge, AgeBand.AGE_10_12.name(), share),
                        in(byAge, AgeBand.AGE_13_15.name(), share),
                        in(byAge, AgeBand.AGE_16_17.name(), share)));
    }

    private static Count in(Factors factors, String group, FactorShare share) {
        return factors.share(group, share.factor(), share.side()).children();
    }
}
