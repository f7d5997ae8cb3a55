/** The screen of the room Factors. */
@org.jspecify.annotations.NullMarked
package org.homeward.factors.ui;
