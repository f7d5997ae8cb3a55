/** The whole house at work: each reader's own story in a real browser, and what must never be found anywhere in it. */
@org.jspecify.annotations.NullMarked
package org.homeward.stories;
