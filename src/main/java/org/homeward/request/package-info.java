/**
 * What somebody asks: the filter, its address, what of it they may use, and how the answer differs from the question. Screens,
 * sheets, files and commands ask through here; nothing here knows a screen or a database.
 */
@org.jspecify.annotations.NullMarked
package org.homeward.request;
