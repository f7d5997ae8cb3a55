package org.homeward.intake.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.homeward.intake.SourceSystemQueries.Source;
import org.homeward.ui.table.CountTable;

/** The source systems: to whom each belongs, and who may send for it. */
final class SourceSystems extends Composite<Div> {

    SourceSystems(List<Source> sources) {
        getContent().addClassName("hw-card");
        getContent().add(new H2(getTranslation("imports.sources")));
        if (sources.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("imports.sources.none")));
            return;
        }
        Paragraph note = new Paragraph(getTranslation("imports.sources.note"));
        note.addClassName("hw-note");
        getContent()
                .add(
                        new CountTable<Source>(getTranslation("imports.sources"))
                                .rowHead(getTranslation("imports.column.system"), Source::name)
                                .text(
                                        getTranslation("imports.column.owner"),
                                        source -> source.owner() == null
                                                ? getTranslation("imports.sources.nobody")
                                                : source.owner())
                                .text(
                                        getTranslation("imports.column.senders"),
                                        source -> String.join(", ", source.senders()))
                                .show(sources),
                        note);
    }
}
