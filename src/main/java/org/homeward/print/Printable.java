package org.homeward.print;

import org.homeward.disclosure.Marking;

/** The data that a room read for a sheet, and how it is laid out on it. */
public interface Printable {

    Sheet on(Printing printing, Translations translations);

    /** The one person or place that everything on the sheet is about, in words; empty for figures. */
    default String subject() {
        return "";
    }

    /**
     * The marking of the sheet, from its content. A sheet of figures is marked as the figures of its viewer.
     *
     * @param smallNumbersHidden whether small numbers are hidden from the viewer
     */
    default Marking marking(boolean smallNumbersHidden) {
        return Marking.ofFigures(smallNumbersHidden);
    }
}
