/** Tests of the shared domain types. */
@org.jspecify.annotations.NullMarked
package org.homeward.disclosure;
