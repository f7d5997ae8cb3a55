package org.homeward.interviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeward.disclosure.Counted;
import org.homeward.interviews.Deadline;
import org.homeward.interviews.DeadlineText;
import org.homeward.interviews.WaitingChild;
import org.homeward.interviews.Worklist;
import org.homeward.ui.badge.Badge;
import org.homeward.ui.time.TimeTexts;

/** The children who wait, in groups; a group without a child says so. */
final class WaitingTable extends Composite<Div> {

    private final Consumer<WaitingChild> open;
    private final Map<NativeTableCell, WaitingChild> nextOf = new LinkedHashMap<>();
    private final DeadlineText deadlines = new DeadlineText(this::getTranslation, getLocale());
    private final TimeTexts times = new TimeTexts(getLocale());

    WaitingTable(Worklist worklist, Consumer<WaitingChild> open) {
        this.open = open;
        NativeTable table = new NativeTable();
        table.addClassNames("hw-table", "hw-waiting");
        table.setCaptionText(getTranslation("worklist.table"));
        table.getCaption().addClassName("hw-sr");
        NativeTableRow head = table.getHead().addRow();
        Stream.of(
                        getTranslation("worklist.column.deadline"),
                        getTranslation("worklist.column.child"),
                        getTranslation("worklist.column.returned"),
                        getTranslation("worklist.column.attempts"),
                        getTranslation("worklist.column.next"),
                        getTranslation("worklist.column.whose"))
                .forEach(text -> {
                    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
                    cell.getElement().setAttribute("scope", "col");
                    head.add(cell);
                });
        group(
                table,
                worklist.of(Deadline.State.OVERDUE),
                getTranslation("worklist.group.overdue"),
                getTranslation("worklist.group.overdue.none"));
        if (!worklist.of(Deadline.State.NOT_KNOWN).isEmpty()) {
            group(table, worklist.of(Deadline.State.NOT_KNOWN), getTranslation("worklist.group.not-known"), "");
        }
        group(
                table,
                worklist.of(Deadline.State.TODAY),
                getTranslation("worklist.group.today"),
                getTranslation("worklist.group.today.none"));
        group(
                table,
                worklist.of(Deadline.State.LATER),
                getTranslation("worklist.group.later"),
                getTranslation("worklist.group.later.none"));
        getContent().addClassNames("hw-card", "hw-worklist");
        getContent().add(new H2(getTranslation("worklist.waiting")), table);
    }

    /** Adds to each child a button that records an attempt. */
    void recording(Consumer<WaitingChild> record) {
        nextOf.forEach((cell, child) -> {
            NativeButton button =
                    new NativeButton(getTranslation("worklist.attempt.record"), click -> record.accept(child));
            button.addClassNames("hw-button", "record");
            button.getElement()
                    .setAttribute("aria-label", getTranslation("worklist.attempt.record.of", child.reference()));
            cell.add(button);
        });
    }

    private void group(NativeTable table, List<Worklist.Line> lines, String heading, String nobody) {
        NativeTableRow row = table.getBody().addRow();
        row.addClassName("group");
        NativeTableHeaderCell title = new NativeTableHeaderCell();
        title.getElement().setAttribute("colspan", "6").setAttribute("scope", "colgroup");
        title.add(
                new Span(heading),
                new Span(lines.isEmpty() ? nobody : Counted.CHILDREN.text(lines.size(), this::getTranslation)));
        row.add(title);
        lines.forEach(line -> line(table.getBody().addRow(), line));
    }

    private void line(NativeTableRow row, Worklist.Line line) {
        WaitingChild child = line.child();
        String text = deadlines.of(line.deadline(), child.lastSent());
        NativeButton reference = new NativeButton(child.reference(), click -> open.accept(child));
        reference.addClassName("hw-link");
        NativeTableHeaderCell whom = new NativeTableHeaderCell();
        whom.getElement().setAttribute("scope", "row");
        whom.addClassName("child");
        whom.add(reference, secondary(child.district() + " · " + getTranslation("words.Care." + child.care())));
        row.add(cell(
                "deadline",
                switch (line.deadline().state()) {
                    case OVERDUE -> Badge.overdue(text);
                    case TODAY -> Badge.changed(text);
                    case NOT_KNOWN, LATER -> Badge.plain(text);
                }));
        row.add(whom);
        NativeTableCell next = cell("next", new Span(next(child)));
        nextOf.put(next, child);
        row.add(
                line.deadline().timed()
                        ? cell("returned", new Span(times.moment(child.returned())))
                        : cell(
                                "returned",
                                new Span(times.date(child.returned())),
                                secondary(getTranslation("worklist.time-not-recorded"))),
                cell("attempts", attempts(child)),
                next,
                cell("whose", whose(child), secondary(deadlines.lastSent(child.lastSent()))));
    }

    private Component[] attempts(WaitingChild child) {
        return child.attempts().isEmpty()
                ? new Component[] {secondary(getTranslation("worklist.no-attempt"))}
                : child.attempts().stream()
                        .map(attempt -> new Span(getTranslation(
                                "worklist.attempt",
                                getTranslation("words.OfferMethod." + attempt.method()),
                                attempt.made() == null
                                        ? getTranslation("interviews.offer.no-day")
                                        : times.shortDate(attempt.made()),
                                getTranslation("words.OfferOutcome." + attempt.outcome()))))
                        .toArray(Component[]::new);
    }

    private String next(WaitingChild child) {
        return switch (child.next()) {
            case FIRST_CONTACT -> getTranslation("worklist.next.first");
            case INTERVIEW -> getTranslation("worklist.next.interview");
            case ASK_THE_CHILD -> getTranslation("worklist.next.ask-the-child");
            case OTHER_METHOD ->
                getTranslation(
                        "worklist.next.other",
                        child.untried()
                                .map(method -> getTranslation("words.OfferMethod." + method))
                                .orElse(""));
            case ALL_TRIED -> getTranslation("worklist.next.all-tried");
        };
    }

    private Span whose(WaitingChild child) {
        if (child.provider() == null) {
            Span nobody = new Span(getTranslation("worklist.nobody-yet"));
            nobody.addClassName("nobody");
            return nobody;
        }
        return new Span(child.own() ? getTranslation("worklist.you", child.provider()) : child.provider());
    }

    private static Span secondary(String text) {
        Span span = new Span(text);
        span.addClassName("hw-secondary");
        return span;
    }

    private static NativeTableCell cell(String name, Component... parts) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName(name);
        cell.add(parts);
        return cell;
    }
}
