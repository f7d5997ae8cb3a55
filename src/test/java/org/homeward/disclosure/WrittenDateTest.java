package org.homeward.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.homeward.disclosure.WrittenDate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2026, 7, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/07/2026",
                "1/7/2026",
                "1/7/26",
                "01.07.2026",
                "1.7.26",
                "1-7-2026",
                "1 7 2026",
                "2026-07-01",
                "2026/7/1",
                "1 Jul 2026",
                "1 July 2026",
                "1 july 26",
                "1-Jul-2026",
                "1Jul2026",
                "1st July 2026",
                "1st of July 2026",
                "Wed 1 Jul 2026",
                "Wednesday, 1 July 2026",
                "July 1, 2026",
                "Jul 1st, 2026",
                "2026 Jul 1",
                "  1\u00a0Jul  2026 "
            })
    void every_unambiguous_form_of_a_day_is_read(String written) {
        assertThat(WrittenDate.read(written)).isEqualTo(new WrittenDate.Day(FIRST_OF_JULY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sept 2026", "Sep 2026", "september 2026", "Sep. 2026", "2026-09", "09/2026", "9.2026"})
    void a_month_is_read_as_all_its_days(String written) {
        WrittenDate read = WrittenDate.read(written);
        assertThat(read).isEqualTo(new WrittenDate.WholeMonth(YearMonth.of(2026, 9)));
        assertThat(read.first()).contains(LocalDate.of(2026, 9, 1));
        assertThat(read.last()).contains(LocalDate.of(2026, 9, 30));
    }

    /** What the product writes can be typed again: in September the short month has four letters. */
    @Test
    void every_day_of_a_year_is_read_as_the_product_writes_it() {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
        for (LocalDate day = FIRST_OF_JULY; day.getYear() < 2028; day = day.plusDays(1)) {
            assertThat(WrittenDate.read(form.format(day))).isEqualTo(new WrittenDate.Day(day));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "31/11/2026,NO_SUCH_DAY",
        "29 Feb 2026,NO_SUCH_DAY",
        "0/7/2026,NO_SUCH_DAY",
        "32/13/2026,NO_SUCH_DAY",
        "07/31/2026,MONTH_FIRST",
        "30 Sept,NO_YEAR",
        "30/9,NO_YEAR",
        "Sep 26,AMBIGUOUS",
        "yesterday,NOT_A_DATE",
        "'',NOT_A_DATE",
        "1 Jly 2026,NOT_A_DATE",
        "01072026,NOT_A_DATE",
        "1/7/206,NOT_A_DATE"
    })
    void what_is_ambiguous_or_impossible_is_refused_with_its_reason(String written, Reason reason) {
        WrittenDate read = WrittenDate.read(written);
        assertThat(read).isEqualTo(new WrittenDate.Unreadable(reason));
        assertThat(read.first()).isEmpty();
        assertThat(read.last()).isEmpty();
    }
}
