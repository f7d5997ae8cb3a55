/** Fills a database for measurements with what the intake would store, faster than the intake may. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.store;
