/** Imports without a browser, tried as a terminal would. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.cli;
