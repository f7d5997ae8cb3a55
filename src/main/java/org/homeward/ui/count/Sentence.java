package org.homeward.ui.count;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import java.util.ArrayList;
import java.util.List;
import org.homeward.disclosure.Listing;

/**
 * One finding as a sentence, with the emphasis between double asterisks: {@code "Three hot spots. **Staithes Quay is
 * new**."}. It becomes text nodes, never markup, so the name of a place cannot change the page.
 */
public record Sentence(String words) {

    public Sentence {
        words = Listing.sentence(words);
    }

    /** The text without emphasis, for labels and screen readers. */
    public String plain() {
        return words.replace("**", "");
    }

    /** The text as components, every second part strong. */
    public List<Component> parts() {
        List<Component> parts = new ArrayList<>();
        String[] pieces = words.split("\\*\\*", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (!pieces[i].isEmpty()) {
                parts.add(i % 2 == 1 ? new Strong(pieces[i]) : new Text(pieces[i]));
            }
        }
        return parts;
    }

    /** Emphasised text. */
    @Tag("strong")
    private static final class Strong extends HtmlContainer {

        private Strong(String words) {
            setText(words);
        }
    }
}
