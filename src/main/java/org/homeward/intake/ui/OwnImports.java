package org.homeward.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.Consumer;
import org.homeward.intake.job.ImportJob;
import org.homeward.ui.count.Figure;
import org.homeward.ui.table.CountTable;
import org.homeward.ui.time.TimeTexts;

/** What the viewer sent lately and what became of it, the latest first; to come back to. */
final class OwnImports extends Composite<Div> {

    OwnImports(List<ImportJob> jobs, Consumer<ImportJob> opened) {
        TimeTexts times = new TimeTexts(getLocale());
        getContent().addClassName("hw-card");
        getContent()
                .add(
                        new H2(getTranslation("imports.own")),
                        new CountTable<ImportJob>(getTranslation("imports.own"))
                                .rowHead(
                                        getTranslation("imports.column.sent"),
                                        job -> times.moment(job.sentAt()),
                                        ImportJob::sentAt)
                                .text(
                                        getTranslation("imports.column.system"),
                                        job -> job.sourceSystem() == null ? "–" : job.sourceSystem())
                                .text(
                                        getTranslation("imports.column.state"),
                                        job -> getTranslation("imports.state." + job.state()))
                                .figure(getTranslation("imports.column.new"), job -> Figure.of(job.added()))
                                .figure(getTranslation("imports.column.changed"), job -> Figure.of(job.changed()))
                                .figure(getTranslation("imports.column.same"), job -> Figure.of(job.same()))
                                .figure(getTranslation("imports.column.rejected"), job -> Figure.of(job.rejected()))
                                .onOpen(opened)
                                .show(jobs));
    }
}
