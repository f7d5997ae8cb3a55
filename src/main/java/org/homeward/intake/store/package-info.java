/** Sound rows into the database: what is new, what changed, what is the same, in one transaction a file set. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.store;
