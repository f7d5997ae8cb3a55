package org.homeward.access;

/** Somebody who is signed in went a way that the authorisation table does not open to them. */
public record Refusal(Viewer viewer, Authorisation.Kind kind, String way) {}
