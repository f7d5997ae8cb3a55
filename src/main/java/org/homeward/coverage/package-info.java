/**
 * Return interview coverage: after each return, whether an interview was offered, whether it was held, and how soon.
 */
@org.jspecify.annotations.NullMarked
package org.homeward.coverage;
