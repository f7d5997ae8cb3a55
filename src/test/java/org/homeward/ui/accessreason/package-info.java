/** Tests of the question why a record is opened. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.accessreason;
