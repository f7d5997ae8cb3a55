package org.homeward.ui.time;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.homeward.disclosure.WrittenDate;

/** A field for one of the months that have ended: chosen from a list, or typed in any form that {@link WrittenDate} reads. */
public final class MonthField extends ComboBox<YearMonth> {

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 10;

    /** @param last the latest month that may be chosen */
    public MonthField(String label, YearMonth value, YearMonth last) {
        super(label);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("MMM yyyy", getLocale());
        setItems(Stream.iterate(last, month -> month.minusMonths(1))
                .limit(12L * YEARS)
                .toList());
        setItemLabelGenerator(form::format);
        setValue(value);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> read(typed.getDetail(), last));
        addValueChangeListener(changed -> setInvalid(false));
    }

    private void read(String typed, YearMonth last) {
        if (WrittenDate.read(typed) instanceof WrittenDate.WholeMonth(YearMonth month) && !month.isAfter(last)) {
            setValue(month);
        } else {
            setErrorMessage(getTranslation("ui.date.month"));
            setInvalid(true);
        }
    }
}
