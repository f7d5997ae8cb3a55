package org.homeward.print.desk;

/** The sheet does not exist, or this reader may not print it; the two answer alike. */
public class NotForThisReader extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotForThisReader(String name) {
        super("There is no sheet '" + name + "' for this reader. './homeward print' lists every sheet.");
    }
}
