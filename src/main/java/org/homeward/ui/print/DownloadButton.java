package org.homeward.ui.print;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.homeward.request.FilterUrl;
import org.homeward.ui.icon.Icon;

/**
 * Downloads the table of the room as CSV or XLSX, with the parameters of the room's address; the server checks the user's
 * rights again.
 */
public final class DownloadButton extends Composite<NativeDetails> {

    private final String name;
    private final Anchor csv = new Anchor("", getTranslation("ui.download.csv"));
    private final Anchor xlsx = new Anchor("", getTranslation("ui.download.xlsx"));

    /** @param name the name of the export, such as {@code coverage} */
    public DownloadButton(String name, Map<String, List<String>> address) {
        this.name = name;
        Div choice = new Div(csv, xlsx);
        choice.addClassName("choice");
        for (Anchor link : new Anchor[] {csv, xlsx}) {
            link.setRouterIgnore(true);
            link.setDownload(true);
        }
        getContent().addClassName("hw-download");
        getContent().setSummary(new Icon("download"), new Span(getTranslation("ui.download")));
        getContent().setContent(choice);
        ask(address);
    }

    /** Changes the parameters of the download. */
    public void ask(Map<String, List<String>> address) {
        csv.setHref(FilterUrl.address("export/" + name + ".csv", address));
        xlsx.setHref(FilterUrl.address("export/" + name + ".xlsx", address));
    }
}
