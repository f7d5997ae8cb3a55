/** Tests of the screen Decisions. */
@org.jspecify.annotations.NullMarked
package org.homeward.decisions.ui;
