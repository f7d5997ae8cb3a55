package org.homeward.ui.print;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link to what is made at each click, with the reader's rights of then, and kept by nobody on its way. */
final class GeneratedDownload extends Anchor {

    GeneratedDownload(Supplier<DownloadResponse> made) {
        setHref(DownloadHandler.fromInputStream(event -> {
            DownloadResponse response = made.get();
            event.getResponse().setHeader("Cache-Control", "no-store");
            return response;
        }));
        setDownload(true);
        setRouterIgnore(true);
    }

    /** @param name that says nothing about a child */
    static DownloadResponse response(String name, String mediaType, byte[] bytes) {
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, mediaType, bytes.length);
    }
}
