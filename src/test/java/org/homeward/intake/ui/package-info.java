/** Tests of the Imports screen. */
@org.jspecify.annotations.NullMarked
package org.homeward.intake.ui;
