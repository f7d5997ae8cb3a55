package org.homeward.ui.filter;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Facet;
import org.homeward.disclosure.Period;
import org.homeward.disclosure.ReleaseCalendar;
import org.homeward.disclosure.ReleaseCalendar.Length;
import org.homeward.disclosure.Translator;
import org.homeward.request.FilterChanges;
import org.homeward.request.FilterChoices;
import org.homeward.request.FilterRequest;
import org.homeward.request.FilterUrl;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.count.Sentence;

/**
 * The filter bar of every room: a chip for the period, a chip for each active filter, and one to add another. It changes
 * nothing itself: it reports the filter that the user chooses, and the room writes it into the address.
 */
public class FilterBar extends Composite<Div> {

    private static final int LOOK_UP_MS = 30_000;

    private final List<Facet> facets;
    private final Clock clock;
    private final Consumer<DisclosureFilter> onChange;
    private final Div chips = new Div();
    private final Span denominator = new Span();
    private final Button refresh = new Button(getTranslation("filter.new-data"), click -> refreshPage());
    private FilterChoices choices = FilterChoices.NONE;
    private BooleanSupplier isOutdated = () -> false;
    private boolean hasPeriod = true;

    /**
     * @param facets the facets of this room
     * @param onChange receives the filter that the user chooses
     */
    public FilterBar(List<Facet> facets, Clock clock, Consumer<DisclosureFilter> onChange) {
        this.facets = List.copyOf(facets);
        this.clock = clock;
        this.onChange = onChange;
        chips.addClassName("hw-chips");
        denominator.addClassName("hw-denominator");
        getContent().addClassName("hw-filter-bar");
        getContent().getElement().setAttribute("role", "group");
        refresh.addClassName("hw-new-data");
        refresh.setVisible(false);
        getContent().add(chips, refresh, denominator);
    }

    /** For a room of what is now, which has no period to choose. */
    public FilterBar withoutPeriod() {
        hasPeriod = false;
        return this;
    }

    /** Shows which earlier data the page is counted from, with a button for the latest; call it after {@link #show}. */
    public void pinned(String date) {
        String label = getTranslation("filter.data");
        Button open = new Button(date, click -> {});
        named(open, label);
        open.setEnabled(false);
        Div chip = chip(open, true);
        Button latest = new Button("×", click -> getUI().ifPresent(FilterBar::showLatest));
        latest.addClassName("hw-chip-remove");
        latest.setAriaLabel(getTranslation("filter.data.latest"));
        chip.add(latest);
        chips.addComponentAtIndex(1, chip);
    }

    private static void showLatest(UI window) {
        Location now = window.getActiveViewLocation();
        window.navigate(now.getPath(), now.getQueryParameters().excluding(FilterUrl.KNOWN));
    }

    /** Offers to show the page anew as soon as it is outdated, which is looked up every half minute; it never changes by itself. */
    public void watch(BooleanSupplier outdated) {
        isOutdated = outdated;
        refresh.setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI window = event.getUI();
        window.setPollInterval(LOOK_UP_MS);
        Registration looking = window.addPollListener(poll -> {
            if (!refresh.isVisible() && isOutdated.getAsBoolean()) {
                refresh.setVisible(true);
            }
        });
        addDetachListener(detached -> {
            looking.remove();
            detached.unregisterListener();
            window.setPollInterval(-1);
        });
    }

    private void refreshPage() {
        getUI().ifPresent(window -> window.refreshCurrentRoute(true));
    }

    /** Redraws the chips; {@code standard} is the default period, which is not in the address. */
    public void show(FilterChoices offered, DisclosureFilter filter, Period standard) {
        choices = offered;
        getContent().getElement().setAttribute("aria-label", getTranslation("filter.bar"));
        chips.removeAll();
        choices.released()
                .ifPresentOrElse(
                        released -> {
                            chips.add(releasedPeriods(released, filter));
                            addReleasedParts(filter);
                        },
                        () -> {
                            if (hasPeriod) {
                                chips.add(periodChip(filter, standard));
                            }
                            addParts(filter);
                        });
        if (!filter.equals(DisclosureFilter.of(standard).withAsOf(filter.asOf()))) {
            Button reset =
                    new Button(getTranslation("filter.reset"), click -> onChange.accept(DisclosureFilter.of(standard)));
            reset.addClassName("hw-chip-reset");
            chips.add(reset);
        }
    }

    /** A chip for each facet that is set, and one to add another. */
    private void addParts(DisclosureFilter filter) {
        List<Facet> available = new ArrayList<>();
        for (Facet facet : facets) {
            if (filter.filtersBy(facet)) {
                chips.add(setChip(facet, filter));
            } else if (choices.offers(facet, filter)) {
                available.add(facet);
            }
        }
        if (!available.isEmpty()) {
            Div chip = openingChip(getTranslation("filter.add"), menu(available, filter), getTranslation("filter.add"));
            chip.addClassName("hw-chip-add");
            chips.add(chip);
        }
    }

    /** What the releases offer beside the period, always in the same place: an area, and one group of children. */
    private void addReleasedParts(DisclosureFilter filter) {
        addReleasedPart(
                facets.stream().filter(Facet.AREA::equals).toList(),
                filter,
                getTranslation("filter.area"),
                getTranslation("filter.release.area.all"),
                getTranslation("filter.release.area.when"));
        addReleasedPart(
                facets.stream().filter(Facet::isCategory).toList(),
                filter,
                getTranslation("filter.release.group"),
                getTranslation("filter.release.group.all"),
                getTranslation("filter.release.group.when"));
    }

    /** @param when says which periods have it, where the chosen one has not */
    private void addReleasedPart(List<Facet> part, DisclosureFilter filter, String label, String all, String when) {
        Optional<Facet> set = part.stream().filter(filter::filtersBy).findFirst();
        if (part.isEmpty() || set.isPresent()) {
            set.ifPresent(facet -> chips.add(setChip(facet, filter)));
            return;
        }
        List<Facet> offered =
                part.stream().filter(facet -> choices.offers(facet, filter)).toList();
        chips.add(openingChip(
                all,
                offered.isEmpty()
                        ? new Paragraph(when)
                        : offered.size() == 1 ? editor(offered.getFirst(), filter) : menu(offered, filter),
                label));
    }

    /** How the answer of the room differs from the question in its address; empty where it does not. */
    public List<Sentence> changes(FilterChanges changes) {
        return changes.sentences(choices, getLocale(), this::getTranslation).stream()
                .map(Sentence::new)
                .toList();
    }

    /** What the chosen filter leaves out besides, for the notes of a page. */
    public static Optional<String> note(FilterRequest request, Translator translator) {
        return request.filter().filtersBy(Facet.PLACE) || request.filter().filtersBy(Facet.WITHIN)
                ? Optional.of(translator.translate("filter.place.note"))
                : Optional.empty();
    }

    /** Shows the denominator, such as "118 children · 171 episodes". */
    public void showDenominator(String text) {
        denominator.setText(text);
    }

    private Div periodChip(DisclosureFilter filter, Period standard) {
        Button open = new Button(PeriodTexts.of(filter.period(), getLocale()));
        named(open, getTranslation("filter.period"));
        Div chip = chip(open, !filter.period().equals(standard));
        PeriodEditor editor =
                new PeriodEditor(filter.period(), clock, period -> onChange.accept(filter.withPeriod(period)));
        chip.add(popover(open, editor, getTranslation("filter.period")));
        return chip;
    }

    /** A button for each length of a period, which opens the periods that the releases have; the chosen one names its period. */
    private Div releasedPeriods(FilterChoices.Released released, DisclosureFilter filter) {
        Div lengths = new Div();
        lengths.addClassName("hw-period-lengths");
        lengths.getElement().setAttribute("role", "group");
        lengths.getElement().setAttribute("aria-label", getTranslation("filter.period"));
        Optional<Length> chosen = released.allowed().calendar().length(filter.period());
        for (Length length : Length.values()) {
            List<Period> periods = released.due().stream()
                    .filter(due -> due.length() == length)
                    .map(ReleaseCalendar.Due::period)
                    .toList();
            if (!periods.isEmpty()) {
                lengths.add(ofLength(
                        length, periods, filter, chosen.filter(length::equals).isPresent()));
            }
        }
        return lengths;
    }

    private List<Component> ofLength(Length length, List<Period> periods, DisclosureFilter filter, boolean chosen) {
        String name = getTranslation("filter.period.length." + length);
        Button open = new Button(chosen ? name + " " + PeriodTexts.of(filter.period(), getLocale()) : name);
        open.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        Div list = new Div();
        list.addClassName("hw-period-presets");
        periods.forEach(period -> {
            Button choose =
                    new Button(PeriodTexts.of(period, getLocale()), click -> onChange.accept(moved(filter, period)));
            choose.getElement().setAttribute("aria-pressed", Boolean.toString(period.equals(filter.period())));
            list.add(choose);
        });
        return List.of(open, popover(open, list, name));
    }

    /** With the area and the category where the releases have them for this period, too. */
    private DisclosureFilter moved(DisclosureFilter filter, Period period) {
        DisclosureFilter moved = filter.withPeriod(period);
        for (Facet facet : filter.chosen().keySet()) {
            DisclosureFilter now = moved;
            if (choices.released()
                    .filter(released -> released.allowed().has(now))
                    .isEmpty()) {
                moved = moved.without(facet);
            }
        }
        return moved;
    }

    private Div setChip(Facet facet, DisclosureFilter filter) {
        String label = getTranslation(facet.labelKey());
        Button open = new Button(choices.words(filter, facet, this::getTranslation));
        named(open, label);
        Div chip = chip(open, true);
        chip.add(popover(open, editor(facet, filter), label));
        Button remove = new Button("×", click -> onChange.accept(filter.without(facet)));
        remove.addClassName("hw-chip-remove");
        remove.setAriaLabel(getTranslation("filter.remove", label));
        chip.add(remove);
        return chip;
    }

    /** A chip that opens what may be chosen; its text is its label, or follows it. */
    private static Div openingChip(String text, Component choices, String label) {
        Button open = new Button(text);
        if (!text.equals(label)) {
            named(open, label);
        }
        Div chip = chip(open, false);
        chip.add(popover(open, choices, label));
        return chip;
    }

    private Div menu(List<Facet> available, DisclosureFilter filter) {
        Div menu = new Div();
        menu.addClassName("hw-filter-parts");
        available.forEach(facet -> menu.add(section(facet, filter)));
        return menu;
    }

    /** The values of a facet are only made when the user opens it: a county has many wards and places. */
    private Details section(Facet facet, DisclosureFilter filter) {
        Details section = new Details(getTranslation(facet.labelKey()));
        section.addOpenedChangeListener(change -> {
            if (change.isOpened() && section.getContent().findAny().isEmpty()) {
                section.add(editor(facet, filter));
            }
        });
        return section;
    }

    private Component editor(Facet facet, DisclosureFilter filter) {
        return new ChoiceEditor(
                getTranslation(facet.labelKey()),
                choices.choices(facet, this::getTranslation),
                filter.chosen(facet),
                choices.most(),
                chosen -> onChange.accept(filter.with(facet, chosen)));
    }

    /** A chip reads as it looks: "Area: Harbour". */
    private static void named(Button open, String label) {
        open.setPrefixComponent(new Span(label + ":"));
        open.setAriaLabel(label + ": " + open.getText());
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

    private static Popover popover(Button open, Component content, String label) {
        Popover popover = new Popover(content);
        popover.setTarget(open);
        popover.setAriaLabel(label);
        popover.setModal(false);
        popover.setAutofocus(true);
        popover.addClassName("hw-filter-popover");
        return popover;
    }
}
