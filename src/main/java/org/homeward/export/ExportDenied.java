package org.homeward.export;

/** There is no such file, or this reader may not take it; the two answer alike. */
public class ExportDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportDenied() {
        super("There is no such file for this reader.");
    }
}
