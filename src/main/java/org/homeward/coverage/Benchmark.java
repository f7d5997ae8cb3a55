package org.homeward.coverage;

import java.util.Arrays;
import java.util.List;
import org.homeward.coverage.Comparison.Measure;
import org.homeward.disclosure.Translator;

/**
 * Published figures that a share may be set beside, never compared with: there is no official national figure on return interviews,
 * because the national return has no field for them. Each is of other units and another denominator, as its text says.
 */
public enum Benchmark {
    /** Charity, 2019; of the 14 to 24 authorities that had figures. */
    OFFERED_2019(Measure.OFFERED, 80, "2019"),
    INTERVIEWED_2019(Measure.INTERVIEWED, 50, "2019"),
    /** Freedom of information requests by a charity: the mean of authorities. */
    IN_72H_2023(Measure.IN_72H, 63, "2023–24"),
    /** Research: 113 interviews of one police force. */
    IN_72H_FORCE(Measure.IN_72H, 42, "2023");

    private final Measure measure;
    private final int percent;
    private final String year;

    Benchmark(Measure measure, int percent, String year) {
        this.measure = measure;
        this.percent = percent;
        this.year = year;
    }

    public static List<Benchmark> of(Measure measure) {
        return Arrays.stream(values()).filter(each -> each.measure == measure).toList();
    }

    /** With its source and its year. */
    public String text(Translator translator) {
        return translator.translate("coverage.compare.benchmark." + name(), percent, year);
    }
}
