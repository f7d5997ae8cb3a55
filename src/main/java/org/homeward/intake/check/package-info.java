/** Checks whether a row is valid: its codes, times, keys and places, and its agreement with other rows. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.check;
