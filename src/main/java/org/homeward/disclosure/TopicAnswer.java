package org.homeward.disclosure;

/** The answer to a topic in the interview; not explored is not the same as no. */
public enum TopicAnswer {
    YES,
    NO,
    UNKNOWN,
    NOT_EXPLORED
}
