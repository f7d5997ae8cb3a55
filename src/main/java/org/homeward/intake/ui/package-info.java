/** The way in as a screen: drop a file set, see what would change, store it. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.ui;
