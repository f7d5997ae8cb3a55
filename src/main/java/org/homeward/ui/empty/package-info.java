/** The four ways of having nothing to show, each with its own reason. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.empty;
