/** The filter bar's options from the public lists, and the filter in the address of a room. */
@org.jspecify.annotations.NullMarked
package org.homeward.reference.ui;
