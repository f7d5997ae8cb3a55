/** Tests of commands and their users. */
@org.jspecify.annotations.NullMarked
package org.homeward.cli;
