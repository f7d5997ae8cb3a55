/** Converters from database types to Java types. */
@org.jspecify.annotations.NullMarked
package org.homeward.store.converters;
