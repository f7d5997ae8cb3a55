package org.homeward.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.homeward.access.Viewer;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.print.CopyButton;

/** Downloads a table as CSV, XLSX or JSON, once the user has said who receives it, and why. */
public final class DownloadMenu extends Composite<NativeDetails> {

    private final Div choice = new Div();
    private volatile Map<String, List<String>> parameters = Map.of();

    /** @param name the name of the export, such as {@code coverage} */
    public DownloadMenu(Exports exports, String name, Supplier<Viewer> viewer) {
        choice.addClassName("choice");
        for (Format format : Format.values()) {
            CopyButton button = CopyButton.download(
                    getTranslation("ui.download." + format.ending()), viewer, (reader, recipient) -> {
                        Exports.File file = exports.export(reader, name, format, parameters, recipient);
                        return CopyButton.file(file.name(), file.mediaType(), file.bytes());
                    });
            choice.add(exports.holdsRecords(name) ? button.ofRecords() : button);
        }
        getContent().addClassName("hw-download");
        getContent().setSummary(new Icon("download"), new Span(getTranslation("ui.download")));
        getContent().setContent(choice);
    }

    /** Further papers and files of the room, below its own. */
    public DownloadMenu and(Component... others) {
        choice.add(others);
        return this;
    }

    /** @param asked the parameters of the address of the room, and of the record that the file is about, if any */
    public DownloadMenu of(Map<String, List<String>> asked) {
        parameters = asked;
        return this;
    }
}
