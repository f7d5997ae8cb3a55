package org.homeward.print;

/** A sheet could not be printed. Names the sheet and never what was to stand on it. */
public class SheetNotPrinted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SheetNotPrinted(String folder, Exception cause) {
        super("The sheet " + folder + " could not be printed.", cause);
    }
}
