package org.homeward.ui.filter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.homeward.disclosure.Period;
import org.homeward.ui.time.DayField;

/**
 * Preset periods first, then a first and a last day. A viewer under disclosure control chooses from the periods of the releases
 * instead: see {@link FilterBar}.
 */
class PeriodEditor extends Composite<Div> {

    private final Consumer<Period> onChange;

    PeriodEditor(Period current, Clock clock, Consumer<Period> onChange) {
        this.onChange = onChange;
        LocalDate today = LocalDate.now(clock);
        getContent().addClassName("hw-period-editor");
        Div presets = new Div();
        presets.addClassName("hw-period-presets");
        presets.getElement().setAttribute("role", "group");
        presets.getElement().setAttribute("aria-label", getTranslation("filter.period"));
        days(today).forEach((key, period) -> presets.add(preset(key, period, period.equals(current))));
        getContent().add(presets);
        DayField from = DayField.first(getTranslation("filter.period.from"), current.from());
        DayField to = DayField.last(getTranslation("filter.period.to"), current.to());
        from.setMax(today);
        to.setMax(today);
        choose(from, to, Period::new);
    }

    private Button preset(String key, Period period, boolean selected) {
        Button button = new Button(getTranslation(key), click -> onChange.accept(period));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(selected));
        return button;
    }

    private <T extends Comparable<? super T>, F extends Component & HasValue<?, T> & HasValidation> void choose(
            F from, F to, BiFunction<T, T, Period> period) {
        Button show = new Button(getTranslation("filter.period.show"));
        show.addClassName("primary");
        show.addClickListener(click -> {
            if (from.isInvalid() || to.isInvalid()) {
                return;
            }
            if (isMissing(from) || isMissing(to)) {
                return;
            }
            if (to.getValue().compareTo(from.getValue()) < 0) {
                refuse(to, "filter.period.ends-before");
                return;
            }
            onChange.accept(period.apply(from.getValue(), to.getValue()));
        });
        getContent().add(from, to, show);
    }

    private <F extends Component & HasValue<?, ?> & HasValidation> boolean isMissing(F field) {
        if (field.isEmpty()) {
            refuse(field, "ui.date.missing");
        }
        return field.isEmpty();
    }

    private void refuse(HasValidation field, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(true);
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

    private static LocalDate quarter(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return month.minusMonths((month.getMonthValue() - 1) % 3).atDay(1);
    }
}
