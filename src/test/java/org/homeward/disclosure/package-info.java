/** Whether the common language says what it means. */
@org.jspecify.annotations.NullMarked
package org.homeward.disclosure;
