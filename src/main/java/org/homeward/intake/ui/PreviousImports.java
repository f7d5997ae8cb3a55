package org.homeward.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.homeward.intake.BatchQueries.Batch;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** The previous imports, the latest first. */
final class PreviousImports extends Composite<Div> {

    PreviousImports(List<Batch> batches) {
        TimeTexts times = new TimeTexts(getLocale());
        getContent().addClassName("hw-card");
        getContent().add(new H2(getTranslation("imports.earlier")));
        if (batches.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("imports.earlier.none")));
            return;
        }
        getContent()
                .add(new CountTable<Batch>(getTranslation("imports.earlier"))
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
                        .figure(getTranslation("imports.column.rejected"), batch -> Figure.of(batch.rejected()))
                        .show(batches));
    }
}
