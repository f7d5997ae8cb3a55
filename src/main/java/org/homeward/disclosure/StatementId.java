package org.homeward.disclosure;

import java.util.UUID;

/**
 * The random id of one statement. It is safe in an address, because it carries no information and is never shown or printed.
 */
public record StatementId(UUID value) {

    public static StatementId random() {
        return new StatementId(UUID.randomUUID());
    }
}
