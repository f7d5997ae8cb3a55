/** Sets up a sample installation: the fictional county through the normal import, and the sample users. */
@org.jspecify.annotations.NullMarked
package org.homeward.sample;
