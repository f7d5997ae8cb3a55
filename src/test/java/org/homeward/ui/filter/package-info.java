/** Tries the filter bar and its address. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.filter;
