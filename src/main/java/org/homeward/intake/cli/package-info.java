/** Imports without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.cli;
