package org.homeward.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.intake.check.LayoutDraft.Choice;
import org.homeward.intake.check.ReferenceData;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.store.LayoutQueries;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

/** Whoever sends a table with a row for each interview says what no column of it says, before it is checked. */
class MatchColumnsTest extends KaribuTest {

    private static final FileSet SHEET = FileSet.empty()
            .with("returns.csv", "YP Ref,Gender,Missing date,Team", "C-1,b) Female,02/03/2025 22:40,<b>North</b>");

    private static final LayoutQueries.Known KNOWN = new LayoutQueries.Known(
            new ReferenceData.Lists(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of()),
            Map.of("E07990001", "Harbour"),
            null,
            null);

    private Map<String, List<String>> matched = Map.of();

    @Test
    void columns_are_suggested_with_their_first_values() {
        String text = words(shown(columns(SHEET)));

        assertThat(text).contains("YP Ref", "C-1", "b) Female", "<b>North</b>");
        assertThat(_get(
                                ComboBox.class,
                                spec -> spec.withPredicate(
                                        box -> new Choice("children", "child_key").equals(box.getValue())))
                        .isEnabled())
                .isTrue();
    }

    @Test
    void nothing_is_checked_before_everything_is_said() {
        MatchColumns columns = columns(SHEET);
        shown(columns);

        _click(_get(NativeButton.class, spec -> spec.withText("Check")));

        assertThat(matched).isEmpty();
        assertThat(words(columns)).contains("Say first what no column of the file says", "episodes: district");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_was_said_goes_with_the_set() {
        shown(columns(SHEET));
        labelled("Source system").setValue("sheet");
        labelled("episodes: missing from").setValue("HOME");
        labelled("episodes: district").setValue("E07990001");

        _click(_get(NativeButton.class, spec -> spec.withText("Check")));

        assertThat(matched.get("manifest.csv")).containsExactly("format,source_system", "\"matched\",\"sheet\"");
        assertThat(matched.get("layout.csv"))
                .contains(
                        "\"returns.csv\",\"Gender\",\"b) Female\",\"children\",\"sex\",\"FEMALE\"",
                        "\"returns.csv\",\"\",\"\",\"episodes\",\"district\",\"E07990001\"")
                .noneMatch(line -> line.contains("Team"));
    }

    @Test
    void a_statutory_return_is_recognised_and_asks_only_what_it_does_not_say() {
        FileSet statutory = FileSet.empty()
                .with("absences.csv", "CHILD,DOB,MISSING,MIS_START,MIS_END", "1,04/05/2005,M,02/03/2017,03/03/2017");

        assertThat(MatchColumns.isNeeded(statutory)).isTrue();
        assertThat(words(shown(columns(statutory)))).contains("statutory return of looked-after children");
        assertThat(_find(ComboBox.class)).extracting(box -> box.getLabel()).contains("District", "Source system");
    }

    @Test
    void a_set_that_says_what_it_is_is_not_asked() {
        assertThat(MatchColumns.isNeeded(SHEET.with("manifest.csv", "format", "homeward-1")))
                .isFalse();
        assertThat(MatchColumns.isNeeded(FileSet.empty().with("children.csv", "child_key", "K1")))
                .as("our own file without a manifest")
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> labelled(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private MatchColumns columns(FileSet files) {
        return new MatchColumns(files, List.of(), KNOWN, source -> Optional.empty(), said -> matched = said, () -> {});
    }
}
