package org.homeward.ui.count;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * One finding in words, with what matters between double asterisks: {@code "Three hot spots. **Staithes Quay is
 * new**."}. It becomes text nodes, never markup, so a place's name cannot change the page.
 */
public record Sentence(String words) {

    /** The words without their emphasis, for labels and screen readers. */
    public String plain() {
        return words.replace("**", "");
    }

    /** The words as text, every second part strong. */
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

    /** Words that carry the finding. */
    @Tag("strong")
    private static final class Strong extends HtmlContainer {

        private Strong(String words) {
            setText(words);
        }
    }
}
