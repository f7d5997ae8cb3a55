package org.homeward.reference.ui;

import java.util.List;
import org.homeward.access.Viewer;
import org.homeward.disclosure.DisclosureFilter;
import org.homeward.disclosure.Period;

/**
 * What the address of a room asks, narrowed to what this reader may ask.
 *
 * @param standard the period that stands in no address
 * @param notUnderstood the parameters that could not be read, or that this reader may not use
 */
public record Asked(Viewer viewer, DisclosureFilter filter, Period standard, List<String> notUnderstood) {

    public Asked {
        notUnderstood = List.copyOf(notUnderstood);
    }
}
