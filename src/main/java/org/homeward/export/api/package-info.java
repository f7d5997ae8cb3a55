/** Answers programs: the tables of rooms at addresses of their own, and the description of these addresses. */
@org.jspecify.annotations.NullMarked
package org.homeward.export.api;
