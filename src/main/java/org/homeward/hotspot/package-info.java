/**
 * Hot spots, and whether they are more than chance: pure functions over arrays and records, without screens, databases or a clock.
 * Every class names the published method that it computes.
 */
@org.jspecify.annotations.NullMarked
package org.homeward.hotspot;
