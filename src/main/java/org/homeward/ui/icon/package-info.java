/** The outlines used beside words; decoration only, never the sole carrier of a meaning. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.icon;
