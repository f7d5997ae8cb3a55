package org.homeward.disclosure;

import java.time.Instant;

/**
 * What was recorded of a statement before its words were changed.
 *
 * @param importedAt when these words were imported
 * @param importedBy who sent them
 */
public record EarlierWords(String words, boolean verbatim, Instant importedAt, String importedBy) {

    /** Never the text: logs and failed assertions show this. */
    @Override
    public String toString() {
        return "EarlierWords[" + importedAt + "]";
    }
}
