package org.homeward.ui.time;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.disclosure.WrittenDate;

/**
 * A field for a day. It accepts every form that {@link WrittenDate} reads, shows the one form of the product, and starts its
 * weeks on Monday. What cannot be read is answered with what is wrong.
 */
@JsModule("./date/months.ts")
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;
    private static final int MONDAY = 1;

    private DayField(String label, LocalDate value, Function<WrittenDate, Optional<LocalDate>> meaning) {
        super(label, value);
        // The calendar opens by its button: while it is open, Tab does not leave the field, and what was typed stays
        // unread.
        setAutoOpen(false);
        setI18n(new DatePickerI18n()
                .setDateFormat("d MMM yyyy")
                .setFirstDayOfWeek(MONDAY)
                .setBadInputErrorMessage(getTranslation("ui.date.NOT_A_DATE"))
                .setMaxErrorMessage(getTranslation("ui.date.future")));
        setFallbackParser(written -> {
            WrittenDate read = WrittenDate.read(written);
            return meaning.apply(read).map(Result::ok).orElseGet(() -> Result.error(problem(read)));
        });
    }

    /** A field that reads a month as its first day. */
    public static DayField first(String label, LocalDate value) {
        return new DayField(label, value, WrittenDate::first);
    }

    /** A field that reads a month as its last day. */
    public static DayField last(String label, LocalDate value) {
        return new DayField(label, value, WrittenDate::last);
    }

    private String problem(WrittenDate read) {
        WrittenDate.Reason reason =
                read instanceof WrittenDate.Unreadable(WrittenDate.Reason why) ? why : WrittenDate.Reason.NOT_A_DATE;
        return getTranslation("ui.date." + reason);
    }
}
