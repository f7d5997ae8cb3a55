/** The public lists as the filter bar offers them. */
@org.jspecify.annotations.NullMarked
package org.homeward.reference.ui;
