/** The filter bar, and the address that contains its whole state. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.filter;
