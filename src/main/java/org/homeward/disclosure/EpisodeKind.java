package org.homeward.disclosure;

/** How a child was away: missing (whereabouts not known) or away without authorisation (whereabouts known). */
public enum EpisodeKind {
    MISSING,
    AWAY
}
