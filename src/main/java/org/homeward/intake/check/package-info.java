/** Whether a row is sound: the codes, the times, the keys, the places, and what the rows say about each other. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.check;
