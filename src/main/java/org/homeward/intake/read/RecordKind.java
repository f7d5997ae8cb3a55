package org.homeward.intake.read;

/** The kinds of record that a key can name. The text bundle has the noun for each under {@code import.record.}. */
public enum RecordKind {
    CHILD,
    EPISODE,
    OFFER,
    INTERVIEW,
    STATEMENT,
    PLACE,
    PERSON,
    ACTION,
    SHARING,
    FEEDBACK
}
