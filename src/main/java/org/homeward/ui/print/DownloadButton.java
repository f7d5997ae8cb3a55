package org.homeward.ui.print;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.request.FilterUrl;
import org.homeward.ui.icon.Icon;

/**
 * Downloads the table of the room as CSV or XLSX, with the parameters of the room's address; the server checks the user's
 * rights again.
 */
public final class DownloadButton extends Composite<NativeDetails> {

    private static final List<String> FORMATS = List.of("csv", "xlsx", "json");

    private final String name;
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    /** @param name the name of the export, such as {@code coverage} */
    public DownloadButton(String name, Map<String, List<String>> address) {
        this.name = name;
        Div choice = new Div();
        choice.addClassName("choice");
        for (String format : FORMATS) {
            Anchor link = new Anchor("", getTranslation("ui.download." + format));
            link.setRouterIgnore(true);
            link.setDownload(true);
            links.put(format, link);
            choice.add(link);
        }
        getContent().addClassName("hw-download");
        getContent().setSummary(new Icon("download"), new Span(getTranslation("ui.download")));
        getContent().setContent(choice);
        ask(address);
    }

    /** Changes the parameters of the download. */
    public void ask(Map<String, List<String>> address) {
        links.forEach((format, link) -> link.setHref(FilterUrl.address("export/" + name + "." + format, address)));
    }
}
