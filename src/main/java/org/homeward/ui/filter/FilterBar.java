package org.homeward.ui.filter;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.filter.FilterChoices.Part;

/**
 * The filter bar of every room: a chip for the period, a chip for each active filter, and one to add another. It changes
 * nothing itself: it reports the filter that the user chooses, and the room writes it into the address.
 */
public class FilterBar extends Composite<Div> {

    private final FilterChoices choices;
    private final List<Part> parts;
    private final Clock clock;
    private final Consumer<DisclosureFilter> onChange;
    private final Div chips = new Div();
    private final Span denominator = new Span();

    /**
     * @param parts the filters of this room
     * @param onChange receives the filter that the user chooses
     */
    public FilterBar(FilterChoices choices, List<Part> parts, Clock clock, Consumer<DisclosureFilter> onChange) {
        this.choices = choices;
        this.parts = List.copyOf(parts);
        this.clock = clock;
        this.onChange = onChange;
        chips.addClassName("hw-chips");
        denominator.addClassName("hw-denominator");
        getContent().addClassName("hw-filter-bar");
        getContent().getElement().setAttribute("role", "group");
        getContent().add(chips, denominator);
    }

    /** Redraws the chips; {@code standard} is the default period, which is not in the address. */
    public void show(DisclosureFilter filter, Period standard) {
        getContent().getElement().setAttribute("aria-label", getTranslation("filter.bar"));
        chips.removeAll();
        chips.add(periodChip(filter, standard));
        List<FilterPart<?>> available = new ArrayList<>();
        for (Part part : parts) {
            FilterPart<?> choice = FilterPart.of(part, choices);
            if (choice.isSet(filter)) {
                chips.add(setChip(choice, filter));
            } else if (choices.offers(part, filter)) {
                available.add(choice);
            }
        }
        if (!available.isEmpty()) {
            chips.add(addChip(available, filter));
        }
        if (!filter.equals(DisclosureFilter.of(standard).withAsOf(filter.asOf()))) {
            Button reset =
                    new Button(getTranslation("filter.reset"), click -> onChange.accept(DisclosureFilter.of(standard)));
            reset.addClassName("hw-chip-reset");
            chips.add(reset);
        }
    }

    /** How the answer of the room differs from the question in its address; empty where it does not. */
    public List<Sentence> changes(FilterChanges changes) {
        return changes.sentences(choices, getLocale(), this::getTranslation).stream()
                .map(Sentence::new)
                .toList();
    }

    /** Shows the denominator, such as "118 children · 171 episodes". */
    public void showDenominator(String text) {
        denominator.setText(text);
    }

    private Div periodChip(DisclosureFilter filter, Period standard) {
        Button open = new Button(PeriodTexts.of(filter.period(), getLocale()));
        open.setPrefixComponent(new Span(getTranslation("filter.period")));
        Div chip = chip(open, !filter.period().equals(standard));
        PeriodEditor editor = new PeriodEditor(
                filter.period(), choices.limited(), clock, period -> onChange.accept(filter.withPeriod(period)));
        chip.add(popover(open, editor, getTranslation("filter.period")));
        return chip;
    }

    private Div setChip(FilterPart<?> part, DisclosureFilter filter) {
        String label = getTranslation(part.labelKey());
        Button open = new Button(part.words(filter, this::getTranslation));
        open.setPrefixComponent(new Span(label));
        Div chip = chip(open, true);
        chip.add(popover(open, editor(part, filter), label));
        Button remove = new Button("×", click -> onChange.accept(part.cleared(filter)));
        remove.addClassName("hw-chip-remove");
        remove.setAriaLabel(getTranslation("filter.remove", label));
        chip.add(remove);
        return chip;
    }

    private Div addChip(List<FilterPart<?>> available, DisclosureFilter filter) {
        Button open = new Button(getTranslation("filter.add"));
        open.addFocusShortcut(Key.KEY_F);
        Div chip = chip(open, false);
        chip.addClassName("hw-chip-add");
        Div menu = new Div();
        menu.addClassName("hw-filter-parts");
        for (FilterPart<?> part : available) {
            var details = new com.vaadin.flow.component.details.Details(
                    getTranslation(part.labelKey()), editor(part, filter));
            menu.add(details);
        }
        chip.add(popover(open, menu, getTranslation("filter.add")));
        return chip;
    }

    private com.vaadin.flow.component.Component editor(FilterPart<?> part, DisclosureFilter filter) {
        return part.editor(
                filter, choices.most(part.part(), filter, part.chosen(filter)), onChange, this::getTranslation);
    }

    private static Div chip(Button open, boolean set) {
        Div chip = new Div(open);
        chip.addClassName("hw-chip");
        if (set) {
            chip.addClassName("hw-chip-set");
        }
        open.addClassName("hw-chip-open");
        return chip;
    }

    private static Popover popover(Button open, com.vaadin.flow.component.Component content, String label) {
        Popover popover = new Popover(content);
        popover.setTarget(open);
        popover.setAriaLabel(label);
        popover.setModal(false);
        popover.setAutofocus(true);
        popover.addClassName("hw-filter-popover");
        return popover;
    }
}
