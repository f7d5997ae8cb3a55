package org.homeward.ui.filter;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.homeward.request.FilterChoices.Choice;
import org.homeward.ui.KaribuTest;
import org.junit.jupiter.api.Test;

class ChoiceEditorTest extends KaribuTest {

    private final List<Set<String>> changes = new ArrayList<>();

    @Test
    void several_are_ticked_before_anything_changes() {
        ChoiceEditor editor = editor(3, 9, Set.of("1"));
        tick(editor, "Reason 2");
        tick(editor, "Reason 3");
        assertThat(changes).isEmpty();

        _click(_get(editor, Button.class, spec -> spec.withText("Show results")));

        assertThat(changes).containsExactly(Set.of("1", "2", "3"));
    }

    @Test
    void one_more_than_allowed_replaces_those_before() {
        ChoiceEditor editor = editor(3, 1, Set.of("1"));
        tick(editor, "Reason 2");

        _click(_get(editor, Button.class, spec -> spec.withText("Show results")));

        assertThat(changes).containsExactly(Set.of("2"));
    }

    @Test
    void a_long_list_is_searched_and_what_is_ticked_stays() {
        ChoiceEditor editor = editor(30, 9, Set.of("1"));
        assertThat(words(editor)).contains("Push", "Pull");

        _setValue(_get(editor, TextField.class), "reason 29");

        assertThat(_find(editor, Checkbox.class))
                .extracting(Checkbox::getLabel)
                .containsExactly("Reason 1", "Reason 29");
        assertThat(_find(editor(3, 9, Set.of()), TextField.class)).isEmpty();
    }

    private void tick(ChoiceEditor editor, String label) {
        _setValue(_get(editor, Checkbox.class, spec -> spec.withLabel(label)), true);
    }

    private ChoiceEditor editor(int options, int most, Set<String> set) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        IntStream.rangeClosed(1, options)
                .forEach(i -> choices.put("" + i, new Choice(i % 2 == 0 ? "Pull" : "Push", "Reason " + i, "")));
        return shown(new ChoiceEditor("Factor", choices, set, most, changes::add));
    }
}
