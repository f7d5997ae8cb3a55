/** Commands that run without a browser. */
@org.jspecify.annotations.NullMarked
package org.homeward.cli;
