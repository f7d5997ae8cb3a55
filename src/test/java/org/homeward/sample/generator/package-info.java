/** Checks the drawn county as a reader would: from its files alone. */
@org.jspecify.annotations.NullMarked
package org.homeward.sample.generator;
