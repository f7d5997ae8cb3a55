/** One child's account: what was asked and told in return interviews, opened for a stated purpose. */
@org.jspecify.annotations.NullMarked
package org.homeward.interviews;
