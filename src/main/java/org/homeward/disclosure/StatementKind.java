package org.homeward.disclosure;

/** What a statement is about. */
public enum StatementKind {
    PLACE,
    PERSON,
    FACTOR,
    HARM,
    TRAVEL,
    OTHER
}
