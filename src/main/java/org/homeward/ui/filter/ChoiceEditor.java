package org.homeward.ui.filter;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.homeward.request.FilterChoices.Choice;

/**
 * The values of one facet as checkboxes. It stays open while the user ticks several, and reports them together when
 * the user shows the results or closes the popover. A long list is grouped and can be searched.
 */
final class ChoiceEditor extends Composite<Div> {

    private static final int LONG = 10;

    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Set<String> before;
    private final Set<String> chosen;
    private final int most;
    private final Consumer<Set<String>> onChange;

    /** @param most how many may be chosen; one more replaces those before it */
    ChoiceEditor(String label, Map<String, Choice> choices, Set<String> set, int most, Consumer<Set<String>> onChange) {
        this.before = Set.copyOf(set);
        this.chosen = new LinkedHashSet<>(set);
        this.most = most;
        this.onChange = onChange;
        getContent().addClassName("hw-choices");
        Map<String, Group> groups = new LinkedHashMap<>();
        choices.forEach((code, choice) -> {
            Checkbox box = new Checkbox(choice.name(), chosen.contains(code));
            box.addValueChangeListener(change -> tick(code, change.getValue()));
            boxes.put(code, box);
            groups.computeIfAbsent(choice.group(), name -> new Group(name.isEmpty() ? label : name, name.isEmpty()))
                    .add(box);
        });
        if (choices.size() > LONG) {
            getContent().add(search(label, groups));
        }
        Div list = new Div();
        list.addClassName("list");
        groups.values().forEach(list::add);
        Button show = new Button(getTranslation("filter.show"), click -> report());
        show.addClassName("hw-choices-show");
        getContent().add(list, show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        for (Component up = getParent().orElse(null);
                up != null;
                up = up.getParent().orElse(null)) {
            if (up instanceof Popover popover) {
                popover.addOpenedChangeListener(change -> {
                    if (!change.isOpened()) {
                        report();
                    }
                });
                return;
            }
        }
    }

    private TextField search(String label, Map<String, Group> groups) {
        TextField search = new TextField();
        search.setPlaceholder(getTranslation("filter.search"));
        search.setAriaLabel(getTranslation("filter.search-in", label));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(typed -> {
            String wanted = typed.getValue().strip().toLowerCase(Locale.UK);
            boxes.values()
                    .forEach(box -> box.setVisible(box.getValue()
                            || box.getLabel().toLowerCase(Locale.UK).contains(wanted)));
            groups.values().forEach(Group::hideIfEmpty);
        });
        return search;
    }

    private void tick(String value, boolean on) {
        if (on && chosen.size() >= most) {
            List.copyOf(chosen)
                    .forEach(other -> Objects.requireNonNull(boxes.get(other)).setValue(false));
        }
        if (on) {
            chosen.add(value);
        } else {
            chosen.remove(value);
        }
    }

    private void report() {
        if (!chosen.equals(before)) {
            onChange.accept(Set.copyOf(chosen));
        }
    }

    /** The choices under one heading. */
    @Tag("fieldset")
    private static final class Group extends HtmlContainer {

        Group(String name, boolean headingHidden) {
            Legend legend = new Legend();
            legend.add(new Span(name));
            legend.setClassName(headingHidden ? "hw-sr" : "heading");
            add(legend);
        }

        void hideIfEmpty() {
            setVisible(getChildren().anyMatch(part -> part instanceof Checkbox && part.isVisible()));
        }
    }

    /** The heading of a group. */
    @Tag("legend")
    private static final class Legend extends HtmlContainer {}
}
