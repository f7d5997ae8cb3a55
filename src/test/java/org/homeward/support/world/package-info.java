/** A small world that a test writes down itself, one builder for each record. */
@org.jspecify.annotations.NullMarked
package org.homeward.support.world;
