/** Approval by a second person: asked, shown, decided, expired; whatever no one person may change. */
@org.jspecify.annotations.NullMarked
package org.homeward.approval;
