package org.homeward.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.IntSupplier;
import org.homeward.access.Viewer;
import org.homeward.disclosure.Counted;
import org.homeward.disclosure.EscapedText;
import org.homeward.intake.PlacedWordsQueries;
import org.homeward.intake.read.ImportRejected;
import org.homeward.intake.store.PlacedWords;

/** Words that children use for places. They are read only when somebody asks for them, because that is recorded under each child. */
final class PlacedWordsCard extends Composite<Div> {

    private static final int MOST = 50;

    private final Viewer viewer;
    private final PlacedWordsQueries queries;
    private final PlacedWords words;
    private final Div outcome = new Div();
    private final Div lists = new Div();

    PlacedWordsCard(Viewer viewer, PlacedWordsQueries queries, PlacedWords words) {
        this.viewer = viewer;
        this.queries = queries;
        this.words = words;
        outcome.getElement().setAttribute("role", "status");
        Paragraph note = new Paragraph(getTranslation("imports.words.note"));
        note.addClassName("hw-note");
        getContent().addClassName("hw-card");
        getContent()
                .add(
                        new H2(getTranslation("imports.words")),
                        note,
                        new Button(getTranslation("imports.words.show"), pressed -> show()),
                        outcome,
                        lists);
    }

    private void show() {
        lists.removeAll();
        List<PlacedWordsQueries.Unplaced> unplaced = queries.listUnplaced(viewer);
        lists.add(new H3(getTranslation("imports.words.unplaced", unplaced.size())));
        unplaced.stream().limit(MOST).map(this::unplaced).forEach(lists::add);
        List<PlacedWordsQueries.Placed> placed = queries.listPlaced(viewer);
        lists.add(new H3(getTranslation("imports.words.placed", placed.size())));
        placed.stream().map(this::placed).forEach(lists::add);
    }

    private Component unplaced(PlacedWordsQueries.Unplaced each) {
        TextField where = new TextField(getTranslation("imports.words.where"));
        Button place = new Button(
                getTranslation("imports.words.place"),
                pressed -> attempt("imports.words.done", () -> words.place(viewer, each.key(), where.getValue())));
        return row(
                getTranslation(
                        "imports.words.of",
                        EscapedText.of(each.key().words()),
                        each.key().sourceSystem(),
                        each.districtName(),
                        Counted.CHILDREN.text(each.children(), this::getTranslation)),
                where,
                place);
    }

    private Component placed(PlacedWordsQueries.Placed each) {
        Button undo = new Button(
                getTranslation("imports.words.undo"),
                pressed -> attempt("imports.words.undone", () -> words.undo(viewer, each.id(), each.key())));
        return row(
                getTranslation(
                        "imports.words.at",
                        EscapedText.of(each.key().words()),
                        each.key().sourceSystem(),
                        each.districtName(),
                        Math.round(each.at().easting_m()),
                        Math.round(each.at().northing_m()),
                        each.by()),
                undo);
    }

    private static Div row(String text, Component... controls) {
        Div row = new Div(new Span(text));
        row.add(controls);
        row.addClassName("hw-row");
        return row;
    }

    private void attempt(String done, IntSupplier change) {
        outcome.removeAll();
        try {
            outcome.add(new Paragraph(getTranslation(done, change.getAsInt())));
        } catch (ImportRejected refused) {
            outcome.add(new Paragraph(refused.problem().text(this::getTranslation)));
        }
        show();
    }
}
