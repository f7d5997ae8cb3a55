package org.homeward.places.ui;

import org.springframework.http.HttpStatus;

/** A map asked for what cannot be answered; the message says what would be right and never echoes what was sent. */
final class MapRequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private MapRequestRefused(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    static MapRequestRefused notUnderstood(String message) {
        return new MapRequestRefused(HttpStatus.BAD_REQUEST, message);
    }

    static MapRequestRefused notForThisRole() {
        return new MapRequestRefused(HttpStatus.FORBIDDEN, "Your role sees totals by area only.");
    }

    HttpStatus status() {
        return status;
    }
}
