/** The lists of requests that wait for a second person, and of those that were decided. */
@org.jspecify.annotations.NullMarked
package org.homeward.approval.ui;
