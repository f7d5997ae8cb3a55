package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.disclosure.Count;
import org.homeward.places.CellCount;
import org.homeward.places.HotSpot;
import org.homeward.places.PlaceCount;
import org.homeward.places.PlaceProfile;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.badge.BadgeKind;
import org.homeward.ui.count.Figure;
import org.homeward.ui.count.Sentence;
import org.homeward.ui.empty.EmptyState;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.icon.IconButton;

/**
 * The panel of one selected cell or ward: its name, its counts and, for roles that may see them, the statements behind
 * them.
 */
final class SelectionPanel extends Composite<Div> {

    private final PlacesTexts texts = new PlacesTexts(this);
    /** What opens or leaves the panel; it stays in view under whatever the panel has. */
    private final Div actions = new Div();

    private SelectionPanel(String kind, String name, String where, Runnable close) {
        IconButton closeButton =
                new IconButton(getTranslation("places.panel.close"), new Icon("x"), close).onKey("Escape");
        Div head = new Div(line(kind), closeButton);
        head.addClassName("hw-panel-head");
        H2 title = new H2(name);
        title.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("hw-spot");
        actions.addClassName("hw-spot-actions");
        getContent().add(head, title, line(where), actions);
    }

    /** @param verdict what was found of it; empty where only counts are asked for */
    static SelectionPanel of(CellCount cell, Optional<HotSpot> verdict, Count interviews, Runnable close) {
        PlacesTexts texts = new PlacesTexts(new Div());
        String hidden = new Sentence(texts.children(cell.children())).words();
        SelectionPanel panel = new SelectionPanel(
                texts.translate("places.panel.cell", cell.cell().size_m()),
                cell.isHidden()
                        ? verdict.map(spot -> spot.name(texts::translate)).orElse(hidden)
                        : texts.title(cell),
                cell.ward().isEmpty() ? "" : texts.translate("places.in-ward", cell.ward()),
                close);
        verdict.ifPresent(panel::finding);
        return panel.counts(
                cell.isHidden(),
                cell.restsOnOneChild(),
                cell.children(),
                cell.episodes(),
                interviews,
                cell.statements());
    }

    /** A hexagon with a verdict that nobody named in the filter's period. */
    static SelectionPanel of(HotSpot spot, Runnable close) {
        PlacesTexts texts = new PlacesTexts(new Div());
        SelectionPanel panel = new SelectionPanel(
                texts.translate("places.panel.cell", spot.cell().size_m()),
                spot.name(texts::translate),
                spot.ward().isEmpty() ? "" : texts.translate("places.in-ward", spot.ward()),
                close);
        panel.finding(spot);
        return panel;
    }

    private void finding(HotSpot spot) {
        Paragraph finding = new Paragraph();
        finding.add(new Sentence(spot.sentence(this::getTranslation)).parts());
        finding.addClassName("hw-spot-finding");
        addAbove(finding);
    }

    static SelectionPanel of(PlaceCount area, Count interviews, Runnable close) {
        PlacesTexts texts = new PlacesTexts(new Div());
        SelectionPanel panel =
                new SelectionPanel(texts.translate("places.panel.ward"), texts.name(area), area.within(), close);
        return panel.counts(
                area.isHidden(),
                area.restsOnOneChild(),
                area.children(),
                area.episodes(),
                interviews,
                area.statements());
    }

    /** What lies around a name, or in an area drawn on the map. */
    static SelectionPanel of(String name, PlaceProfile.Counts counts, Runnable close) {
        PlacesTexts texts = new PlacesTexts(new Div());
        return new SelectionPanel(
                        texts.translate("places.panel.around"),
                        name,
                        texts.translate("places.panel.around.words"),
                        close)
                .counts(false, false, counts.children(), counts.episodes(), counts.interviews(), counts.statements());
    }

    /** The statements that are on no map. */
    static SelectionPanel of(boolean approximate, Runnable close) {
        PlacesTexts texts = new PlacesTexts(new Div());
        return new SelectionPanel(
                texts.translate("places.panel.unmapped"),
                texts.translate(approximate ? "places.panel.approximate" : "places.panel.not-mapped"),
                texts.translate(approximate ? "places.panel.approximate.words" : "places.panel.not-mapped.words"),
                close);
    }

    /**
     * Reads the list, and audits the read, only when the user opens it.
     *
     * @param loader supplies the list and its export once the user has stated a purpose
     */
    SelectionPanel withStatements(Count statements, Consumer<Consumer<List<Component>>> loader) {
        if (statements.isShown()) {
            NativeButton open = new NativeButton(getTranslation(
                    "places.panel.statements", statements.number().orElse(0)));
            open.addClassNames("hw-button", "primary");
            open.addClickListener(click -> loader.accept(opened -> {
                actions.remove(open);
                getContent()
                        .addComponentAtIndex(
                                getContent().indexOf(profile()), new Div(opened.toArray(Component[]::new)));
            }));
            actions.add(open);
        }
        return this;
    }

    /** Narrows this room, and those opened after it, to the selection. */
    SelectionPanel withFilter(String key, Runnable narrow) {
        NativeButton filter = new NativeButton(getTranslation(key), click -> narrow.run());
        filter.addClassName("hw-button");
        actions.add(filter);
        return this;
    }

    SelectionPanel with(Component action) {
        actions.add(action);
        return this;
    }

    /** Says which period it is of, where that is not the filter's. */
    SelectionPanel during(String period) {
        getContent().addComponentAtIndex(2, line(getTranslation("places.panel.period", period)));
        return this;
    }

    /** What is known of the place beyond its counts. */
    SelectionPanel withProfile(ProfileSections sections) {
        addAbove(sections);
        return this;
    }

    private void addAbove(Component... parts) {
        for (Component part : parts) {
            getContent().addComponentAtIndex(getContent().indexOf(actions), part);
        }
    }

    private Component profile() {
        return getContent()
                .getChildren()
                .filter(ProfileSections.class::isInstance)
                .findAny()
                .orElse(actions);
    }

    /** For a role that sees totals only. */
    SelectionPanel withoutStatements() {
        addAbove(EmptyState.totalsOnly());
        return this;
    }

    /** @param interviews not shown where there is no profile */
    private SelectionPanel counts(
            boolean hidden, boolean oneChild, Count children, Count episodes, Count interviews, Count statements) {
        if (hidden) {
            addAbove(EmptyState.hidden(children));
            return this;
        }
        if (oneChild) {
            addAbove(new Badge(BadgeKind.RESTS_ON_ONE_CHILD), line(getTranslation("places.panel.one-child")));
        }
        UnorderedList figures = new UnorderedList(
                figure("places.column.children", children),
                figure("places.column.episodes", episodes),
                figure("places.column.statements", statements));
        if (interviews.isShown()) {
            figures.addComponentAtIndex(2, figure("places.profile.interviews", interviews));
        }
        figures.addClassName("hw-figures");
        addAbove(figures);
        return this;
    }

    private ListItem figure(String key, Count count) {
        Span number = new Span(Figure.of(count).text(this::getTranslation));
        number.addClassName("number");
        return new ListItem(number, new Span(texts.translate(key)));
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassName("hw-note");
        return line;
    }
}
