package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.homeward.disclosure.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordDataSourceTest {

    private record Line(
            String area, Count children, @Nullable String note, boolean whole) {}

    @Test
    void readsEachRowByTheNamesOfItsComponents() throws JRException {
        RecordDataSource rows = rows(line("Harbour", Count.of(1204)), line("Station", Count.ZERO));

        assertThat(rows.next()).isTrue();
        assertThat(rows.getFieldValue(text("area"))).isEqualTo("Harbour");
        assertThat(rows.getFieldValue(text("children"))).isEqualTo("1,204");
        assertThat(rows.getFieldValue(text("note"))).isNull();
        assertThat(rows.next()).isTrue();
        assertThat(rows.getFieldValue(text("children"))).isEqualTo("0");
        assertThat(rows.next()).isFalse();
    }

    @Test
    void readsFromTheBeginningAgainWhereATableMovesToTheNextPage() throws JRException {
        RecordDataSource rows = rows(line("Harbour", Count.ZERO), line("Station", Count.ZERO));
        rows.next();
        rows.next();

        rows.moveFirst();

        assertThat(rows.next()).isTrue();
        assertThat(rows.getFieldValue(text("area"))).isEqualTo("Harbour");
    }

    @Test
    void givesTheReasonWhyACountIsHidden() throws JRException {
        RecordDataSource rows = rows(line("Harbour", Count.under(5)), line("Station", Count.complement()));

        rows.next();
        assertThat(rows.getFieldValue(text("children"))).isEqualTo("fewer than 5, hidden");
        assertThat(rows.getFieldValue(narrow("children"))).isEqualTo("hidden");
        rows.next();
        assertThat(rows.getFieldValue(text("children"))).isEqualTo("hidden with others");
        assertThat(rows.getFieldValue(narrow("children"))).isEqualTo("hidden");
    }

    @Test
    void givesABooleanAsABooleanAndRefusesItAsText() throws JRException {
        RecordDataSource rows = rows(line("Harbour", Count.ZERO));
        rows.next();
        JRDesignField whole = text("whole");

        assertThatThrownBy(() -> rows.getFieldValue(whole)).hasMessageContaining("java.lang.String");
        whole.setValueClass(Boolean.class);
        assertThat(rows.getFieldValue(whole)).isEqualTo(false);
    }

    @Test
    void failsWhereTheTemplateAsksForWhatTheRowsDoNotHave() {
        RecordDataSource rows = rows(line("Harbour", Count.ZERO));
        rows.next();

        assertThatThrownBy(() -> rows.getFieldValue(text("episodes"))).hasMessage("The rows have no episodes.");
    }

    private static Line line(String area, Count children) {
        return new Line(area, children, null, false);
    }

    private static RecordDataSource rows(Line... lines) {
        return new RecordDataSource(List.of(lines), Translations.english(), new PlainText());
    }

    private static JRDesignField text(String name) {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(String.class);
        return field;
    }

    private static JRDesignField narrow(String name) {
        JRDesignField field = text(name);
        field.getPropertiesMap().setProperty("homeward.words", "short");
        return field;
    }
}
