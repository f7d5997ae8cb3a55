package org.homeward.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.homeward.intake.BatchQueries.Batch;
import org.homeward.intake.read.ImportProblem;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;
import org.jspecify.annotations.Nullable;

/** The previous imports, the latest first. */
final class PreviousImports extends Composite<Div> {

    private final TimeTexts times = new TimeTexts(getLocale());
    private final @Nullable Consumer<Batch> undo;
    private final Function<Batch, Optional<ImportProblem>> whyNever;

    /**
     * @param undo asks to undo one; null for a viewer who sends nothing
     * @param whyNever why one cannot be undone, where that is known before it is tried
     */
    PreviousImports(
            List<Batch> batches, @Nullable Consumer<Batch> undo, Function<Batch, Optional<ImportProblem>> whyNever) {
        this.undo = undo;
        this.whyNever = whyNever;
        getContent().addClassName("hw-card");
        getContent().add(new H2(getTranslation("imports.earlier")));
        if (batches.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("imports.earlier.none")));
            return;
        }
        CountTable<Batch> table = new CountTable<Batch>(getTranslation("imports.earlier"))
                .rowHead(getTranslation("imports.column.at"), batch -> times.moment(batch.at()), Batch::at)
                .text(getTranslation("imports.column.system"), Batch::sourceSystem)
                .text(getTranslation("imports.column.by"), Batch::by)
                .text(getTranslation("imports.responsible"), Batch::responsible)
                .text(
                        getTranslation("imports.column.approved-by"),
                        batch -> batch.approvedBy() == null ? "–" : batch.approvedBy())
                .figure(getTranslation("imports.column.new"), batch -> Figure.of(batch.added()))
                .figure(getTranslation("imports.column.changed"), batch -> Figure.of(batch.changed()))
                .figure(getTranslation("imports.column.same"), batch -> Figure.of(batch.same()))
                .figure(getTranslation("imports.column.rejected"), batch -> Figure.of(batch.rejected()));
        if (undo != null) {
            table.part(getTranslation("imports.column.undo"), this::undo);
        }
        getContent().add(table.show(batches));
    }

    private Component undo(Batch batch) {
        if (batch.undone() || batch.undoes()) {
            return new Span(getTranslation(batch.undone() ? "imports.undo.undone" : "imports.undo.undoes"));
        }
        return whyNever.apply(batch)
                .<Component>map(problem -> new Span(problem.reason(this::getTranslation)))
                .orElseGet(() -> button(batch));
    }

    private NativeButton button(Batch batch) {
        NativeButton button = new NativeButton(getTranslation("imports.undo"), click -> {
            if (undo != null) {
                undo.accept(batch);
            }
        });
        button.addClassName("hw-link");
        button.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("imports.undo.of", batch.sourceSystem(), times.moment(batch.at())));
        return button;
    }
}
