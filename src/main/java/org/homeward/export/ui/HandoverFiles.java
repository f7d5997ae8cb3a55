package org.homeward.export.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.function.BiFunction;
import org.homeward.access.Recipient;
import org.homeward.export.Exports;
import org.homeward.export.Format;
import org.homeward.ui.icon.Icon;
import org.homeward.ui.print.HandoverButton;

/** The download menu for one person or place: as CSV or XLSX, with a required recipient. */
public final class HandoverFiles extends Composite<NativeDetails> {

    /** @param handedOver creates the file at each download */
    public HandoverFiles(BiFunction<Format, Recipient, Exports.File> handedOver) {
        Div choice = new Div();
        choice.addClassName("choice");
        for (Format format : Format.values()) {
            choice.add(HandoverButton.download(
                    getTranslation("ui.download." + format.ending()),
                    recipient -> response(handedOver.apply(format, recipient))));
        }
        getContent().addClassName("hw-download");
        getContent().setSummary(new Icon("download"), new Span(getTranslation("ui.download")));
        getContent().setContent(choice);
    }

    private static DownloadResponse response(Exports.File file) {
        return HandoverButton.file(file.name(), file.mediaType(), file.bytes());
    }
}
