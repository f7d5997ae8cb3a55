package org.homeward.places.ui;

import org.springframework.http.HttpStatus;

/** A map request that cannot be answered. The message states what is valid and never repeats a value that was sent. */
final class MapRequestRejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private MapRequestRejected(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    static MapRequestRejected notUnderstood(String message) {
        return new MapRequestRejected(HttpStatus.BAD_REQUEST, message);
    }

    static MapRequestRejected notForThisRole() {
        return new MapRequestRejected(HttpStatus.FORBIDDEN, "Your role sees totals by area only.");
    }

    HttpStatus status() {
        return status;
    }
}
