package org.homeward.reference;

/** One entry of a list: the code that stands in addresses and the words that stand on screens. */
public record Choice(String code, String name) {}
