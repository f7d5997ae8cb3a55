/** Tests of the filter bar and its URL. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.filter;
