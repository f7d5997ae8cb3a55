/** Tests of the shell. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.shell;
