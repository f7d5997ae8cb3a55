package org.homeward.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.homeward.intake.read.TimeReader.InvalidTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which systems write times, and what is said of those that are none. */
class TimeReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            02/03/2017 22:40            | 2017-03-02T22:40Z    | MINUTE
            2/3/2017 22:40              | 2017-03-02T22:40Z    | MINUTE
            02/03/2017 22:40:00         | 2017-03-02T22:40Z    | MINUTE
            02/03/2017 22:40:31         | 2017-03-02T22:40:31Z | MINUTE
            2017-03-02 22:40:00.000     | 2017-03-02T22:40Z    | MINUTE
            2017-03-02T22:40:00.1234567 | 2017-03-02T22:40Z    | MINUTE
            2017-07-02T22:40:00+01:00   | 2017-07-02T21:40Z    | MINUTE
            2017-07-02T22:40            | 2017-07-02T21:40Z    | MINUTE
            2017-07-03T05:10:00Z        | 2017-07-03T05:10Z    | MINUTE
            2017-07-03 05:10:00 +0530   | 2017-07-02T23:40Z    | MINUTE
            2017-07-03 05:10 UTC        | 2017-07-03T05:10Z    | MINUTE
            2017-10-29T01:30:00+01:00   | 2017-10-29T00:30Z    | MINUTE
            02/03/2017 24:00            | 2017-03-03T00:00Z    | MINUTE
            31/12/2017 24:00:00         | 2018-01-01T00:00Z    | MINUTE
            02/03/2017 10:40 PM         | 2017-03-02T22:40Z    | MINUTE
            02/03/2017 12:05am          | 2017-03-02T00:05Z    | MINUTE
            02/03/2017 12:05 p.m.       | 2017-03-02T12:05Z    | MINUTE
            02/03/2017 22.40            | 2017-03-02T22:40Z    | MINUTE
            2 March 2017 22:40          | 2017-03-02T22:40Z    | MINUTE
            02-Mar-2017                 | 2017-03-02T00:00Z    | DATE
            02.03.2017                  | 2017-03-02T00:00Z    | DATE
            02-03-2017                  | 2017-03-02T00:00Z    | DATE
            2017/03/02                  | 2017-03-02T00:00Z    | DATE
            29/02/2016                  | 2016-02-29T00:00Z    | DATE
            02/03/2017 22               | 2017-03-02T22:00Z    | HOUR
            Mar 2017                    | 2017-03-01T00:00Z    | MONTH
            03/2017                     | 2017-03-01T00:00Z    | MONTH
            """)
    void a_time_is_read_in_each_of_its_forms(String text, String earliest, String precision) throws InvalidTime {
        TimeInterval read = TimeReader.read(text);
        assertThat(read.earliest()).hasToString(earliest);
        assertThat(read.precision()).hasToString(precision);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            04/05/15              | YEAR_OF_TWO_DIGITS   | The year has two digits
            4-May-15 10:00        | YEAR_OF_TWO_DIGITS   | The year has two digits
            0015-05-04            | YEAR_IMPOSSIBLE      | The year 15 cannot be right
            04/05/0015            | YEAR_IMPOSSIBLE      | The year 15 cannot be right
            01/01/1900            | YEAR_IMPOSSIBLE      | The year 1900 cannot be right
            31/12/9999            | YEAR_IMPOSSIBLE      | The year 9999 cannot be right
            42796                 | DATE_AS_NUMBER       | perhaps 02/03/2017
            42796.9444444444      | DATE_AS_NUMBER       | perhaps 02/03/2017 22:40
            22:40                 | TIME_OF_DAY_ALONE    | a time without a day
            29/02/2017            | LEAP_DAY_IMPOSSIBLE  | There is no 29 February in 2017
            31/04/2017            | DAY_IMPOSSIBLE       | There is no 31
            13/13/2017            | MONTH_IMPOSSIBLE     | 13
            26/03/2017 01:30      | TIME_SKIPPED         | The clocks went forward
            02/03/2017 24:01      | TIME_IMPOSSIBLE      | There is no time
            02/03/2017 24         | TIME_IMPOSSIBLE      | There is no time
            02/03/2017 22:60      | TIME_IMPOSSIBLE      | There is no time
            02/03/2017 22:40:61   | TIME_IMPOSSIBLE      | There is no time
            02/03/2017 13:40 pm   | TIME_IMPOSSIBLE      | There is no time
            02/03/2017 10:40+25:00 | TIME_IMPOSSIBLE     | There is no time
            03/2017 22:40         | HOUR_WITHOUT_DAY     | day
            2 Brumaire 2017       | TIME_INVALID         | not a date or time
            last night            | TIME_INVALID         | not a date or time
            """)
    void what_is_no_time_is_refused_with_what_it_is(String text, ImportError error, String reason) {
        assertThatThrownBy(() -> TimeReader.read(text)).isInstanceOfSatisfying(InvalidTime.class, invalid -> {
            assertThat(invalid.problem().error()).isEqualTo(error);
            assertThat(invalid.problem().reason()).contains(reason);
        });
    }
}
