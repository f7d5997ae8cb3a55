package org.homeward.access;

import java.util.Optional;

/**
 * Who receives what leaves the house: a meeting or a post, as it was typed, on one line. It is entered in the audit and printed on
 * the sheet.
 */
public record Recipient(String words) {

    /** As many signs as the foot of a sheet has room for. */
    public static final int LONGEST = 80;

    /** Empty where nothing that can be read was typed; what is too long is cut. */
    public static Optional<Recipient> of(String typed) {
        String line = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recipient(line.codePoints()
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()));
    }
}
