package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignField;
import org.homeward.disclosure.Count;
import org.homeward.disclosure.Share;
import org.homeward.request.Cell;
import org.homeward.ui.count.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowDataSourceTest {

    private record Line(
            String area, Count children, @Nullable String note, boolean whole) {}

    @Test
    void readsEachRowByTheNamesOfItsComponents() throws JRException {
        RowDataSource rows = rows(line("Harbour", Count.of(1204)), line("Station", Count.ZERO));

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
        RowDataSource rows = rows(line("Harbour", Count.ZERO), line("Station", Count.ZERO));
        rows.next();
        rows.next();

        rows.moveFirst();

        assertThat(rows.next()).isTrue();
        assertThat(rows.getFieldValue(text("area"))).isEqualTo("Harbour");
    }

    @Test
    void givesTheReasonWhyACountIsHidden() throws JRException {
        RowDataSource rows = rows(line("Harbour", Count.under(5)), line("Station", Count.complement()));

        rows.next();
        assertThat(rows.getFieldValue(text("children"))).isEqualTo("fewer than 5, hidden");
        assertThat(rows.getFieldValue(narrow("children"))).isEqualTo("hidden");
        rows.next();
        assertThat(rows.getFieldValue(text("children"))).isEqualTo("hidden to protect another figure");
        assertThat(rows.getFieldValue(narrow("children"))).isEqualTo("hidden");
    }

    @Test
    void readsTheCellsOfARoomsColumnsBeforeWhatIsBesideThem() throws JRException {
        Map<String, Cell> cells = Map.of(
                "area", new Cell.Coded("E1", "Castle"),
                "children", new Cell.Figure(Count.under(5)),
                "share", new Cell.Portion(new Share(Count.of(6), Count.of(12)), "50%"),
                "rows", new Cell.Number(1204));
        RowDataSource rows = new RowDataSource(
                List.of(new Sheet.Row(cells, line("Harbour", Count.ZERO))), Translations.english(), new PlainText());
        rows.next();

        assertThat(rows.getFieldValue(text("area"))).isEqualTo("Castle");
        assertThat(rows.getFieldValue(text("children"))).isEqualTo("fewer than 5, hidden");
        assertThat(rows.getFieldValue(narrow("children"))).isEqualTo("hidden");
        assertThat(rows.getFieldValue(text("share"))).isEqualTo("50%");
        assertThat(rows.getFieldValue(text("rows"))).isEqualTo("1,204");
        assertThat(rows.getFieldValue(text("note"))).isNull();
    }

    /** Paper, files and the screen word a count alike. */
    @Test
    void wordsACountAsTheScreenDoes() {
        Translations translations = Translations.english();

        for (Count count : List.of(Count.of(1204), Count.ZERO, Count.under(5), Count.complement())) {
            assertThat(translations.count(count)).isEqualTo(Figure.of(count).text(translations::translate));
        }
    }

    @Test
    void givesABooleanAsABooleanAndRefusesItAsText() throws JRException {
        RowDataSource rows = rows(line("Harbour", Count.ZERO));
        rows.next();
        JRDesignField whole = text("whole");

        assertThatThrownBy(() -> rows.getFieldValue(whole)).hasMessageContaining("java.lang.String");
        whole.setValueClass(Boolean.class);
        assertThat(rows.getFieldValue(whole)).isEqualTo(false);
    }

    @Test
    void failsWhereTheTemplateAsksForWhatTheRowsDoNotHave() {
        RowDataSource rows = rows(line("Harbour", Count.ZERO));
        rows.next();

        assertThatThrownBy(() -> rows.getFieldValue(text("episodes"))).hasMessage("The rows have no episodes.");
    }

    private static Line line(String area, Count children) {
        return new Line(area, children, null, false);
    }

    private static RowDataSource rows(Line... lines) {
        List<Sheet.Row> rows =
                Stream.of(lines).map(line -> new Sheet.Row(Map.of(), line)).toList();
        return new RowDataSource(rows, Translations.english(), new PlainText());
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
