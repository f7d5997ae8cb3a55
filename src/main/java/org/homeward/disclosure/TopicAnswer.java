package org.homeward.disclosure;

/** An answer in the conversation; not explored is not the same as no. */
public enum TopicAnswer {
    YES,
    NO,
    UNKNOWN,
    NOT_EXPLORED
}
