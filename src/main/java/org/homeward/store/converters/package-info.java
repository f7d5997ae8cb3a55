/** How database types become the types of the house. */
@org.jspecify.annotations.NullMarked
package org.homeward.store.converters;
