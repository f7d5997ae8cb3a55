/** Imports in the background: a set that was sent is kept encrypted, checked and stored, whatever happens to the application meanwhile. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.job;
