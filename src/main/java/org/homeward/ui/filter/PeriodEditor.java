package org.homeward.ui.filter;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.homeward.disclosure.Period;

/** Preset periods first, then two dates; a viewer under disclosure control gets whole past months only. */
class PeriodEditor extends Composite<Div> {

    PeriodEditor(Period current, boolean wholeMonths, Clock clock, Consumer<Period> onChange) {
        LocalDate today = LocalDate.now(clock);
        getContent().addClassName("hw-period-editor");
        Div presets = new Div();
        presets.addClassName("hw-period-presets");
        (wholeMonths ? months(today) : days(today))
                .forEach((key, period) ->
                        presets.add(new Button(getTranslation(key), click -> onChange.accept(period))));
        getContent().add(presets);
        DatePicker from = day("filter.period.from", current.from(), today);
        DatePicker to = day("filter.period.to", current.to(), today);
        Button show = new Button(getTranslation("filter.period.show"));
        show.addClickListener(click -> {
            if (from.isEmpty() || to.isEmpty() || to.getValue().isBefore(from.getValue())) {
                to.setInvalid(true);
                to.setErrorMessage(getTranslation("filter.period.ends-before"));
                return;
            }
            Period period = new Period(from.getValue(), to.getValue());
            onChange.accept(wholeMonths ? period.inWholePastMonths(today) : period);
        });
        getContent().add(from, to, show);
    }

    private DatePicker day(String key, LocalDate value, LocalDate today) {
        DatePicker picker = new DatePicker(getTranslation(key), value);
        picker.setMax(today);
        picker.setI18n(new DatePicker.DatePickerI18n().setDateFormat("d MMM yyyy"));
        return picker;
    }

    private static Map<String, Period> days(LocalDate today) {
        Map<String, Period> periods = new LinkedHashMap<>();
        periods.put("filter.period.last-28-days", new Period(today.minusDays(27), today));
        periods.put("filter.period.last-90-days", new Period(today.minusDays(89), today));
        periods.put("filter.period.this-quarter", new Period(quarter(today), today));
        periods.put("filter.period.last-12-months", Period.yearTo(today));
        periods.put("filter.period.three-years", new Period(today.minusYears(3).plusDays(1), today));
        return periods;
    }

    private static Map<String, Period> months(LocalDate today) {
        Map<String, Period> periods = new LinkedHashMap<>();
        periods.put("filter.period.last-month", Period.wholeMonthsBefore(today, 1));
        periods.put("filter.period.last-quarter", Period.wholeMonthsBefore(today, 3));
        periods.put("filter.period.last-12-months", Period.wholeMonthsBefore(today, 12));
        periods.put("filter.period.three-years", Period.wholeMonthsBefore(today, 36));
        return periods;
    }

    private static LocalDate quarter(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return month.minusMonths((month.getMonthValue() - 1) % 3).atDay(1);
    }
}
