package org.homeward.store;

/**
 * The protected answer to one question, as it is kept: no number in it is exact.
 *
 * @param room the room that asks
 * @param what what of the room
 * @param filter the period and the facets, as the audit names them
 * @param content the numbers as JSON: see {@link FrozenContent}
 */
public record FrozenTable(String room, String what, String filter, String content) {}
