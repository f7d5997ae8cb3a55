/** Sets up a sample installation: the fictional county through the real way in, and the sample users. */
@org.jspecify.annotations.NullMarked
package org.homeward.sample;
