package org.homeward.factors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.factors.FactorQueries;
import org.homeward.factors.Factors;
import org.homeward.factors.Split;
import org.homeward.print.desk.PrintDesk;
import org.homeward.reference.ui.Asked;
import org.homeward.reference.ui.FilteredPage;
import org.homeward.reference.ui.ReaderDesk;
import org.homeward.reference.ui.WhatToDrop;
import org.homeward.ui.count.HowCounted;
import org.homeward.ui.filter.FilterChoices.Part;
import org.homeward.ui.filter.FilterUrl;
import org.homeward.ui.print.DownloadButton;
import org.homeward.ui.print.PrintButton;
import org.homeward.ui.shell.Card;

/** Why: what pushed children away, what pulled them, and who was forced or lured; the address says by what it is split. */
@Route("factors")
@Menu(title = "factors", order = 4, icon = "git-fork")
@RolesAllowed({"ANALYST", "BOARD", "POLICE", "INTERVIEWER"})
class FactorsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SPLIT = "by";
    private static final List<Part> PARTS =
            List.of(Part.AREA, Part.CARE, Part.AGE, Part.PROVIDER, Part.FACTOR, Part.RISK);

    private final ReaderDesk desk;
    private final FactorQueries queries;
    private final PrintDesk printer;
    private final FactorsWords words = new FactorsWords(this);
    private Split split = Split.AGE;

    FactorsView(ReaderDesk desk, FactorQueries queries, PrintDesk printer) {
        this.desk = desk;
        this.printer = printer;
        this.queries = queries;
        getContent().addClassName("hw-fill");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("factors.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        split = splitIn(event.getLocation().getQueryParameters().getParameters());
        Asked asked = desk.asked(event.getLocation());
        FilteredPage page = new FilteredPage("factors", desk, asked, PARTS, this::go);
        getContent().removeAll();
        getContent().add(page);
        page.room()
                .action(
                        print(asked, "factors"),
                        print(asked, "factors-for-carers"),
                        new DownloadButton("factors", FilterUrl.write(asked.filter(), asked.standard())));
        page.attempt(() -> show(page, asked));
    }

    private PrintButton print(Asked asked, String sheet) {
        return new PrintButton(
                "homeward-" + sheet + ".pdf",
                words.say("factors.print." + sheet),
                () -> printer.print(asked.viewer(), sheet, asked.filter(), Map.of(), getLocale()));
    }

    private static Split splitIn(Map<String, List<String>> address) {
        return address.getOrDefault(SPLIT, List.of()).stream()
                .flatMap(word -> java.util.Arrays.stream(Split.values())
                        .filter(known -> known.name().equalsIgnoreCase(word)))
                .findFirst()
                .orElse(Split.AGE);
    }

    private void go(Asked asked, DisclosureFilter filter) {
        go(asked, filter, split);
    }

    private static void go(Asked asked, DisclosureFilter filter, Split by) {
        var address = FilterUrl.write(filter, asked.standard());
        UI.getCurrent()
                .navigate(
                        FactorsView.class,
                        by == Split.AGE
                                ? address
                                : address.merging(SPLIT, by.name().toLowerCase(Locale.ROOT)));
    }

    private void show(FilteredPage page, Asked asked) {
        Map<Split, Factors> bySplit = new EnumMap<>(Split.class);
        for (Split each : Split.values()) {
            bySplit.put(each, queries.bySplit(asked.viewer(), asked.filter(), each));
        }
        Factors chosen = java.util.Objects.requireNonNull(bySplit.get(split));
        page.denominator(words.say("factors.denominator", words.count(chosen.heardInAll())));
        if (chosen.isNothing()) {
            page.nothing(WhatToDrop.best(
                    asked.filter(),
                    without ->
                            queries.bySplit(asked.viewer(), without, Split.CARE).heardInAll()));
            return;
        }
        page.room().leading(words.finding(chosen), new HowCounted(words.counting(), desk.dataDate(asked, getLocale())));
        FactorsPicture whole = new FactorsPicture(chosen, words);
        page.room().picture(stack(whole.tiles(), whole.byFactor(), groups(bySplit)));
        page.room().twin(byGroup(asked, chosen));
        page.room().notes(words.say("factors.note"));
    }

    private Component groups(Map<Split, Factors> bySplit) {
        Div grid = new Div();
        grid.addClassName("hw-grid");
        bySplit.forEach((by, factors) -> grid.add(new SplitCards(by, factors, words).sides()));
        return grid;
    }

    private Component byGroup(Asked asked, Factors chosen) {
        Div choice = new Div();
        choice.addClassName("hw-switch");
        choice.getElement().setAttribute("role", "group");
        choice.getElement().setAttribute("aria-label", words.say("factors.split"));
        for (Split each : Split.values()) {
            var button = new com.vaadin.flow.component.html.NativeButton(
                    words.split(each), click -> go(asked, asked.filter(), each));
            button.getElement().setAttribute("aria-pressed", Boolean.toString(each == split));
            choice.add(button);
        }
        return new Card(words.say("factors.each-factor"))
                .control(choice)
                .with(new SplitCards(split, chosen, words).factorTable());
    }

    private static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("hw-stack");
        return stack;
    }
}
