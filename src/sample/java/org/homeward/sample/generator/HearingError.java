package org.homeward.sample.generator;

/** How what a child says becomes something else in the records of a service, and in what share of what it concerns. */
public enum HearingError {
    /** One letter of a nickname doubled, left out or exchanged with the next. */
    SPELLING(0.12),
    /** Another nickname of the same person. */
    OTHER_NICKNAME(0.2),
    /** Three or four signs of a number plate. */
    PARTIAL_PLATE(0.7),
    /** One letter of a plate, or of its part, is another letter. */
    MISREAD_PLATE(0.08),
    /** The last digit of a phone number is another one. */
    WRONG_DIGIT(0.05),
    /** One letter of a child's given name, as in {@link #SPELLING}. */
    CHILD_SPELLING(0.05);

    private final double rate;

    HearingError(double rate) {
        this.rate = rate;
    }

    public double rate() {
        return rate;
    }
}
