package org.homeward.export;

/** There is no such file, or this user may not download it; the response does not distinguish them. */
public class ExportDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportDenied() {
        super("There is no such file, or the user may not download it.");
    }
}
