/**
 * Generates the fictional county of Eldermere, its map and three years of accounts, as the files that a real service
 * would send. Pure: a seed and a date in, files out; no database and no clock.
 */
@org.jspecify.annotations.NullMarked
package org.homeward.sample.generator;
