package org.homeward.ui.filter;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.homeward.disclosure.AgeBand;
import org.homeward.disclosure.Care;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.FactorSide;
import org.homeward.disclosure.Risk;
import org.homeward.ui.filter.FilterChoices.Part;

/**
 * One part of a filter: how it is read and written, and the texts of its values.
 *
 * @param values the values in their order
 * @param words the text of a value; for a constant the key of its translation, for a code its own name
 */
record FilterPart<T>(
        Part part,
        List<T> values,
        Function<T, String> words,
        Function<DisclosureFilter, Set<T>> read,
        BiFunction<DisclosureFilter, Set<T>, DisclosureFilter> write) {

    static FilterPart<?> of(Part part, FilterChoices choices) {
        return switch (part) {
            case AREA -> named(part, choices.districts(), DisclosureFilter::districts, DisclosureFilter::withDistricts);
            case PROVIDER ->
                named(part, choices.providers(), DisclosureFilter::providers, DisclosureFilter::withProviders);
            case CATEGORY ->
                named(part, choices.categories(), DisclosureFilter::categories, DisclosureFilter::withCategories);
            case FACTOR -> named(part, choices.factors(), DisclosureFilter::factors, DisclosureFilter::withFactors);
            case AGE -> constants(part, AgeBand.values(), DisclosureFilter::ages, DisclosureFilter::withAges);
            case CARE -> constants(part, Care.values(), DisclosureFilter::care, DisclosureFilter::withCare);
            case RISK -> constants(part, Risk.values(), DisclosureFilter::risks, DisclosureFilter::withRisks);
        };
    }

    String labelKey() {
        return "filter." + part.name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isSet(DisclosureFilter filter) {
        return !read.apply(filter).isEmpty();
    }

    DisclosureFilter cleared(DisclosureFilter filter) {
        return write.apply(filter, Set.of());
    }

    DisclosureFilter copied(DisclosureFilter from, DisclosureFilter to) {
        return write.apply(to, read.apply(from));
    }

    String words(DisclosureFilter filter, UnaryOperator<String> translate) {
        Set<T> set = read.apply(filter);
        String first =
                set.stream().limit(2).map(value -> text(value, translate)).collect(Collectors.joining(", "));
        return set.size() > 2 ? first + " +" + (set.size() - 2) : first;
    }

    int chosen(DisclosureFilter filter) {
        return read.apply(filter).size();
    }

    /** @param most how many may be chosen; one more replaces those before it */
    Component editor(
            DisclosureFilter filter, int most, Consumer<DisclosureFilter> onChange, UnaryOperator<String> translate) {
        return new ChoiceEditor<>(
                translate.apply(labelKey()),
                values.stream()
                        .sorted(Comparator.comparingInt(this::side))
                        .map(value -> option(value, translate))
                        .toList(),
                read.apply(filter),
                most,
                chosen -> onChange.accept(write.apply(filter, chosen)));
    }

    /** Push factors come first, then pull factors, then forced or lured; other parts keep their order. */
    private int side(T value) {
        return part == Part.FACTOR && value instanceof String code
                ? FactorSide.valueOf(code.substring(0, code.indexOf('.')).toUpperCase(Locale.ROOT))
                        .ordinal()
                : 0;
    }

    /** A factor is grouped by its side, which its code begins with. */
    private ChoiceEditor.Option<T> option(T value, UnaryOperator<String> translate) {
        String text = text(value, translate);
        int colon = part == Part.FACTOR ? text.indexOf(": ") : -1;
        return new ChoiceEditor.Option<>(
                value, colon < 0 ? "" : text.substring(0, colon), text.substring(colon < 0 ? 0 : colon + 2));
    }

    private String text(T value, UnaryOperator<String> translate) {
        return value instanceof Enum<?> ? translate.apply(words.apply(value)) : words.apply(value);
    }

    private static FilterPart<String> named(
            Part part,
            Map<String, String> names,
            Function<DisclosureFilter, Set<String>> read,
            BiFunction<DisclosureFilter, Set<String>, DisclosureFilter> write) {
        List<String> byName = names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        return new FilterPart<>(part, byName, code -> names.getOrDefault(code, code), read, write);
    }

    private static <E extends Enum<E>> FilterPart<E> constants(
            Part part,
            E[] values,
            Function<DisclosureFilter, Set<E>> read,
            BiFunction<DisclosureFilter, Set<E>, DisclosureFilter> write) {
        return new FilterPart<>(
                part,
                Arrays.asList(values),
                value -> "words." + value.getDeclaringClass().getSimpleName() + "." + value.name(),
                read,
                write);
    }
}
