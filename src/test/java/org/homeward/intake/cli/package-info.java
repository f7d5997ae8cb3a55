/** Tests of imports from the command line. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.cli;
