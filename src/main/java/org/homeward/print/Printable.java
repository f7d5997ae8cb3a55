package org.homeward.print;

import org.homeward.disclosure.Marking;

/** What a room has counted or read for paper, and how it stands on its sheet. */
public interface Printable {

    Sheet on(Printing printing, Translations translations);

    /**
     * How strictly the sheet is marked for what stands on it. A sheet of figures is marked as its reader's figures are.
     *
     * @param smallNumbersHidden whether small numbers are hidden from its reader
     */
    default Marking marking(boolean smallNumbersHidden) {
        return Marking.ofFigures(smallNumbersHidden);
    }
}
