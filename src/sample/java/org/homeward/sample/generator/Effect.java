package org.homeward.sample.generator;

/**
 * What changes over time in a county and is no finding about a place. A plan without any has the same volume in every season and
 * year; {@link CountyPlan#nothingPlanted} has the first two.
 */
public enum Effect {
    /** In winter children go missing 0.6 times as often as in summer. */
    SEASONS,
    /** In each quarter each provider makes between 0.55 times and all of the offers that it usually makes. */
    CHANGES_OF_INTERVIEWING,
    /** The provider LANTERN offers twice as many interviews in the last half year as before. */
    PROVIDER_DOUBLES_INTERVIEWS,
    /** In the {@value CountyPlan#REDUCED_DAYS} days after an interview a child goes missing 0.6 times as often. */
    INTERVIEW_REDUCES_EPISODES
}
