package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.disclosure.ChildrenClasses;
import org.homeward.disclosure.Count;
import org.homeward.places.DayGroup;
import org.homeward.places.HourBand;
import org.homeward.places.PlaceProfile;
import org.homeward.places.ProfileColumns;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.count.Figure;
import org.homeward.ui.icon.Icon;

/** What is known of one place beyond its counts: when, why, what happened, from where, who, and what adults do about it. */
final class ProfileSections extends Composite<Div> {

    private static final int LISTED = 6;
    private static final int REFERENCES = 5;
    private static final int NAMED = 4;

    private final Count children;

    /** @param people the address of the people whom these children named; empty for a role that may not open that room */
    ProfileSections(PlaceProfile profile, Optional<String> people) {
        children = Objects.requireNonNull(profile.counts()).children();
        getContent().addClassName("hw-profile");
        add("places.profile.when", when(profile));
        if (profile.hourNotKnown().number().orElse(1) > 0) {
            getContent().add(note(getTranslation("places.profile.hours-missing", figure(profile.hourNotKnown()))));
        }
        add(
                "places.profile.why",
                parts(
                        profile.why(),
                        this::why,
                        PlaceProfile.Why::children,
                        why -> why.side().name().toLowerCase(Locale.ROOT)));
        if (!profile.why().isEmpty()) {
            getContent().add(note(getTranslation("places.profile.several")));
        }
        add(
                "places.profile.harms",
                parts(profile.harms(), PlaceProfile.Part::name, PlaceProfile.Part::children, harm -> "harm"));
        add(
                "places.profile.from",
                parts(
                        profile.from(),
                        from -> ProfileColumns.district(from, this::getTranslation),
                        PlaceProfile.Part::children,
                        from -> "from"));
        around(profile, people);
        Optional.ofNullable(profile.coverage()).ifPresent(this::coverage);
        Optional.ofNullable(profile.responsible()).ifPresent(this::responsible);
        add("places.profile.actions", actions(profile.actions()));
    }

    private void add(String headingKey, Component content) {
        getContent().add(new H3(getTranslation(headingKey)), content);
    }

    private Component when(PlaceProfile profile) {
        NativeTable grid = new NativeTable();
        grid.addClassName("hw-when");
        grid.setCaptionText(getTranslation("places.profile.when"));
        grid.getCaption().addClassName("hw-sr");
        NativeTableRow hours = new NativeTableRow();
        hours.add(new NativeTableHeaderCell());
        for (HourBand band : HourBand.values()) {
            hours.add(head(getTranslation("places.profile.hours." + band), "col"));
        }
        for (DayGroup days : DayGroup.values()) {
            NativeTableRow row = new NativeTableRow();
            row.add(head(getTranslation("places.profile.days." + days), "row"));
            profile.when().stream().filter(each -> each.days() == days).forEach(each -> row.add(cell(each.children())));
            grid.add(row);
        }
        grid.add(hours);
        return new Div(grid, note(getTranslation("places.profile.per-time")));
    }

    private static NativeTableHeaderCell head(String text, String scope) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    private NativeTableCell cell(Count count) {
        NativeTableCell cell = new NativeTableCell();
        ChildrenClasses.SMALL_AREAS.step(count).ifPresent(step -> cell.addClassName("step-" + (step + 1)));
        if (count.isShown()) {
            cell.setText(figure(count));
        } else {
            Span hidden = new Span(figure(count));
            hidden.addClassName("hw-sr");
            Span dash = new Span("–");
            dash.getElement().setAttribute("aria-hidden", "true");
            cell.add(dash, hidden);
        }
        return cell;
    }

    /** Those with a number, with a bar of it; the names of the others in one line. */
    private <T> Component parts(
            List<T> parts, Function<T, String> name, Function<T, Count> count, Function<T, String> style) {
        if (parts.isEmpty()) {
            return note(getTranslation("places.profile.none-said"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("hw-parts");
        List<T> shown =
                parts.stream().filter(part -> count.apply(part).isShown()).toList();
        shown.stream()
                .limit(LISTED)
                .forEach(part -> list.add(bar(name.apply(part), count.apply(part), style.apply(part))));
        Div all = new Div(list);
        if (shown.size() > LISTED) {
            all.add(note(getTranslation("places.profile.more-in-file", shown.size() - LISTED)));
        }
        hidden(parts, name, count).ifPresent(all::add);
        return all;
    }

    /** The names of those without a number, or how many they are. */
    private <T> Optional<Component> hidden(List<T> parts, Function<T, String> name, Function<T, Count> count) {
        List<String> hidden = parts.stream()
                .filter(part -> !count.apply(part).isShown())
                .map(name)
                .toList();
        return hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(note(
                        hidden.size() > NAMED
                                ? getTranslation("places.profile.hidden-many", hidden.size())
                                : getTranslation("places.profile.hidden-parts", String.join(", ", hidden))));
    }

    private ListItem bar(String name, Count count, String style) {
        Element bar = new Element("progress");
        bar.setAttribute("max", Integer.toString(children.number().orElse(1)));
        bar.setAttribute("value", Integer.toString(count.number().orElse(0)));
        bar.setAttribute("aria-hidden", "true");
        bar.setAttribute("class", style);
        Span number = new Span(figure(count));
        number.addClassName("number");
        ListItem item = new ListItem(new Span(name));
        item.getElement().appendChild(bar);
        item.add(number);
        return item;
    }

    private String why(PlaceProfile.Why why) {
        return ProfileColumns.factor(why, this::getTranslation);
    }

    private void around(PlaceProfile profile, Optional<String> address) {
        UnorderedList list = new UnorderedList();
        list.addClassName("hw-around");
        profile.around()
                .forEach(near -> list.add(new ListItem(
                        new Icon(near.use() == PlaceProfile.Use.TRANSPORT ? "map" : "shield"),
                        new Span(ProfileColumns.near(near, this::getTranslation)))));
        Optional.ofNullable(profile.people()).ifPresent(people -> list.add(people(people, address)));
        add(
                "places.profile.around",
                list.getComponentCount() == 0 ? note(getTranslation("places.profile.none-near")) : list);
    }

    private ListItem people(PlaceProfile.People people, Optional<String> address) {
        Span words = new Span(
                people.children().equals(Count.ZERO)
                        ? getTranslation("places.profile.nobody")
                        : people.persons().isShown()
                                ? getTranslation(
                                        "places.profile.persons",
                                        people.persons().number().orElse(0),
                                        figure(people.children()))
                                : getTranslation("places.profile.persons-hidden", figure(people.children())));
        ListItem item = new ListItem(new Icon("users"), words);
        if (people.persons().isShown() && !people.references().isEmpty()) {
            words.add(" "
                    + people.references().stream().limit(REFERENCES).collect(Collectors.joining(", "))
                    + (people.references().size() > REFERENCES ? " … " : " "));
            address.ifPresent(href -> words.add(new Anchor(href, getTranslation("places.profile.see-people"))));
        }
        return item;
    }

    private void coverage(PlaceProfile.Coverage coverage) {
        getContent()
                .add(
                        new H3(getTranslation("places.profile.coverage-heading", coverage.ward())),
                        new Paragraph(ProfileColumns.coverage(coverage, this::getTranslation, this::figure)));
    }

    private void responsible(PlaceProfile.Responsible responsible) {
        add("places.profile.responsible", new Paragraph(ProfileColumns.responsible(responsible, this::getTranslation)));
    }

    private Component actions(List<PlaceProfile.Agreed> actions) {
        if (actions.isEmpty()) {
            return note(getTranslation("places.profile.no-actions"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("hw-agreed");
        actions.stream().filter(agreed -> agreed.open().isShown()).forEach(agreed -> {
            ListItem item = new ListItem(new Span(agreed.agency()));
            if (agreed.overdue().number().orElse(0) > 0) {
                item.add(Badge.overdue(getTranslation("places.profile.children-overdue", figure(agreed.overdue()))));
            }
            item.add(Badge.plain(getTranslation("places.profile.children-open", figure(agreed.open()))));
            list.add(item);
        });
        Div all = new Div(list);
        hidden(actions, PlaceProfile.Agreed::agency, PlaceProfile.Agreed::open).ifPresent(all::add);
        all.add(note(getTranslation("places.profile.actions-unit")));
        return all;
    }

    private String figure(Count count) {
        return Figure.of(count).text(this::getTranslation);
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("hw-note");
        return note;
    }
}
