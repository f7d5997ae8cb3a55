/** The chain of the audit under attack, under crashes and under many at once. */
@org.jspecify.annotations.NullMarked
package org.homeward.store.audit;
