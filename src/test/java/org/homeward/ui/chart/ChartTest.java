package org.homeward.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.ui.KaribuTest;
import org.homeward.ui.chart.Series.Tone;
import org.homeward.ui.chart.Series.Value;
import org.junit.jupiter.api.Test;

class ChartTest extends KaribuTest {

    private static String sent(ChartPicture picture) {
        Chart chart = shown(new Chart("Friends come first.", picture));
        assertThat(chart.getElement().getProperty("sentence")).isEqualTo("Friends come first.");
        return String.valueOf(chart.getElement().getPropertyRaw("picture"));
    }

    @Test
    void theChartDataNamesItsKind() {
        Series series = new Series("Children", Tone.PUSH, List.of(Value.of(7, "7 children")));
        assertThat(sent(new Bars(List.of("Friends"), series))).contains("\"kind\":\"Bars\"", "\"PUSH\"", "7 children");
    }

    @Test
    void aHiddenValueHasNeitherNumberNorText() {
        Series series = new Series("Children", Tone.OURS, List.of(Value.hidden()));
        assertThat(sent(new Bars(List.of("Friends"), series))).contains("\"number\":null", "\"words\":\"\"");
    }

    @Test
    void monthsCarryTheirBandAndMarks() {
        Series series = new Series("Offered", Tone.OURS, List.of(Value.of(80, "80%")));
        MonthLines.Band band = new MonthLines.Band(List.of(70.0), List.of(90.0), List.of(80.0));
        List<MonthLines.DateMark> marks = List.of(new MonthLines.DateMark("Aug", "meeting"));
        assertThat(sent(new MonthLines(List.of("Aug"), List.of(series), true, band, marks)))
                .contains("\"kind\":\"MonthLines\"", "\"lastUnfinished\":true", "90.0", "meeting");
    }
}
