/** Architecture rules, and tests that each of them can fail. */
@org.jspecify.annotations.NullMarked
package org.homeward.architecture;
