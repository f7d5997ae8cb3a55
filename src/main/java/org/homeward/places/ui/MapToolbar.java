package org.homeward.places.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;
import org.homeward.places.CellReasons;
import org.homeward.places.DrawnAs;
import org.homeward.places.ui.MapAppearance.Beside;
import org.homeward.request.PeriodTexts;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.map.LeafletMap.ShapeKind;

/** What can be done with the map of counts: draw them as density or by reason, put another period beside them, play them, draw an area to filter by. */
final class MapToolbar extends Composite<Div> {

    /** What the tools do. */
    record Actions(Consumer<MapAppearance> display, Consumer<Boolean> play, BiConsumer<ShapeKind, Integer> draw) {}

    private final Actions actions;

    /** @param counts whether the map shows counts; verdicts and journeys are drawn in one way only, and of one period */
    MapToolbar(MapAppearance display, DisclosureFilter filter, boolean counts, Actions actions) {
        this.actions = actions;
        Period period = filter.period();
        getContent().addClassName("hw-map-tools");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", getTranslation("places.tools"));
        if (counts) {
            getContent()
                    .add(drawnAs(
                            display,
                            Stream.of(DrawnAs.values())
                                    .filter(as -> as != DrawnAs.REASONS || CellReasons.areCountedUnder(filter))));
        }
        Popover area = new Popover();
        area.add(new AreaDrawing((kind, radius) -> {
            area.close();
            actions.draw().accept(kind, radius);
        }));
        getContent().add(opening("lasso-select", getTranslation("places.draw"), area), area);
        if (counts) {
            Popover periods = new Popover(periods(display, period));
            NativeButton beside = opening("columns-2", getTranslation("places.beside"), periods);
            beside.getElement()
                    .setAttribute(
                            "aria-pressed", Boolean.toString(display.beside().isPresent()));
            getContent().add(beside, periods);
            // A step is played in hexagons, and on one map.
            if (display.equals(MapAppearance.HEXAGONS)) {
                getContent().add(play());
            }
        }
    }

    private Div drawnAs(MapAppearance display, Stream<DrawnAs> offered) {
        Div drawn = new Div();
        drawn.addClassName("hw-switch");
        drawn.getElement().setAttribute("role", "group");
        drawn.getElement().setAttribute("aria-label", getTranslation("places.as"));
        drawn.add(offered.map(as -> choice(as, display)).toArray(Component[]::new));
        return drawn;
    }

    private NativeButton choice(DrawnAs as, MapAppearance display) {
        NativeButton button = new NativeButton(
                getTranslation("places.as." + as), click -> actions.display().accept(display.withAs(as)));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(display.as() == as));
        return button;
    }

    private Div periods(MapAppearance display, Period period) {
        Div list = new Div();
        list.addClassName("hw-period-presets");
        for (Beside beside : Beside.values()) {
            // A year earlier is the period before, where that is a year.
            if (beside == Beside.YEAR_EARLIER && beside.of(period).equals(Beside.BEFORE.of(period))) {
                continue;
            }
            beside.of(period).ifPresent(other -> {
                Button button = new Button(
                        getTranslation("places.beside." + beside, PeriodTexts.of(other, getLocale())),
                        click -> actions.display().accept(display.withBeside(Optional.of(beside))));
                button.getElement()
                        .setAttribute(
                                "aria-pressed",
                                Boolean.toString(display.beside().equals(Optional.of(beside))));
                list.add(button);
            });
        }
        if (display.beside().isPresent()) {
            list.add(new Button(
                    getTranslation("places.beside.none"),
                    click -> actions.display().accept(display.withBeside(Optional.empty()))));
        }
        return list;
    }

    private NativeButton play() {
        NativeButton button = button("clock", getTranslation("places.time"));
        button.getElement().setAttribute("aria-pressed", "false");
        button.addClickListener(click -> {
            boolean on = "false".equals(button.getElement().getAttribute("aria-pressed"));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
            actions.play().accept(on);
        });
        return button;
    }

    private static NativeButton opening(String icon, String text, Popover popover) {
        NativeButton button = button(icon, text);
        popover.setTarget(button);
        popover.setAriaLabel(text);
        popover.setModal(false);
        popover.setAutofocus(true);
        popover.addClassName("hw-filter-popover");
        return button;
    }

    private static NativeButton button(String icon, String text) {
        NativeButton button = new NativeButton();
        button.add(new Component[] {new Icon(icon), new Span(text)});
        button.addClassName("hw-button");
        return button;
    }
}
