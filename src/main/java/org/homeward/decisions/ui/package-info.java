/** The Decisions screen: what children asked to keep, and what is decided about it. */
@org.jspecify.annotations.NullMarked
package org.homeward.decisions.ui;
