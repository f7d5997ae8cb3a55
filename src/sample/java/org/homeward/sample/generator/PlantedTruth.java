package org.homeward.sample.generator;

/** What is known to be true of the sample county, so that a demonstration or a test can find it again from figures alone. */
public enum PlantedTruth {
    /** Staithes Quay: nearly nobody before, nine children or more in the last ninety days. */
    EMERGED_HOT_SPOT,
    /** Castle Park: strong until half a year before the as-of date, nearly nothing since. */
    FADED_HOT_SPOT,
    /** Priory Lane: many episodes, most of them of one child. */
    SINGLE_CHILD_HOT_SPOT,
    /** One adult known to six children under three nicknames, with part of a number plate. */
    PERSON_UNDER_THREE_NAMES,
    /** Oxholme offers an interview after fewer than a third of returns. */
    LOW_OFFER_DISTRICT,
    /** Tideway: answers left out, topics not explored, whole months without an interview. */
    PROVIDER_WITH_GAPS,
    /** What a child said about a carer and asked to be kept confidential. */
    CONFIDENTIAL_CARER_STATEMENT
}
