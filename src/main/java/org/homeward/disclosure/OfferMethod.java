package org.homeward.disclosure;

/** How an interview was offered. */
public enum OfferMethod {
    PHONE,
    LETTER,
    TEXT,
    VISIT,
    OTHER,
    NOT_RECORDED
}
