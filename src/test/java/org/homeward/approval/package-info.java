/** Tests of approval by a second person. */
@org.jspecify.annotations.NullMarked
package org.homeward.approval;
