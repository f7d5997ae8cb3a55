package org.homeward.access;

/** A signed-in user requested something that the authorisation table denies. */
public record Refusal(Viewer viewer, Authorisation.Kind kind, String way) {}
