package org.homeward.access;

import java.util.Optional;

/**
 * Who receives what leaves the application: a meeting or a role, as typed, on one line. It is recorded in the audit log and
 * printed on the sheet.
 */
public record Recipient(String words) {

    /** The most characters that fit in the footer of a sheet. */
    public static final int LONGEST = 80;

    /** Empty where no visible character was typed; longer text is cut. */
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
