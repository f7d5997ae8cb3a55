package org.homeward.disclosure;

/** What is recorded of how an interview was held; each is answered by a {@link YesNo}, or by none where it does not apply. */
public enum HowHeld {
    /** The service says that the worker was the same as before. */
    SAME_WORKER,
    /** The child was asked for a preferred worker; not asked is the same as nothing recorded. */
    PREFERENCE_ASKED,
    /** Where the child had a preference. */
    PREFERENCE_MET,
    SEEN_ALONE,
    NEUTRAL_PLACE,
    /** The worker belongs neither to the placement nor to the responsible authority. */
    INDEPENDENT,
    CONFIDENTIALITY_EXPLAINED,
    CONSEQUENCES_EXPLAINED,
    NEXT_STEPS_EXPLAINED,
    /** The child agreed that carers are told. */
    CARER_FEEDBACK_AGREED,
    /** The child may go missing again, as the worker sees it. */
    LIKELY_AGAIN
}
