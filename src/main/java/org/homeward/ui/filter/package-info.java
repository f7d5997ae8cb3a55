/** The one filter bar, and the address that is its whole state. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.filter;
