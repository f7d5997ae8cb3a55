package org.homeward.ui.print;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.access.AskedTooMuch;
import org.springframework.http.HttpStatus;

/** A link to a file that is generated at each click, with the user's rights at that time, and cached nowhere. */
public final class GeneratedDownload extends Anchor {

    /** @param file empty where nobody has said who receives it; then the link answers nothing */
    public GeneratedDownload(Supplier<Optional<DownloadResponse>> file) {
        setHref(DownloadHandler.fromInputStream(event -> {
            event.getResponse().setHeader("Cache-Control", "no-store");
            try {
                return file.get().orElseGet(() -> DownloadResponse.error(HttpStatusCode.FORBIDDEN));
            } catch (AskedTooMuch refused) {
                return DownloadResponse.error(HttpStatus.TOO_MANY_REQUESTS.value(), refused.getMessage());
            }
        }));
        setDownload(true);
        setRouterIgnore(true);
    }

    /** @param name a file name that reveals nothing about a child */
    public static DownloadResponse response(String name, String mediaType, byte[] bytes) {
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, mediaType, bytes.length);
    }
}
