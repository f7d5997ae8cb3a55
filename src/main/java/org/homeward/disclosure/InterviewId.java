package org.homeward.disclosure;

import java.util.UUID;

/**
 * The random id of one interview. It is safe in an address, because it carries no information and is never shown or printed.
 */
public record InterviewId(UUID value) {

    public static InterviewId random() {
        return new InterviewId(UUID.randomUUID());
    }
}
