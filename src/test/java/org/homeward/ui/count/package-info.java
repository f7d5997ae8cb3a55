/** Tests of figures and sentences. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui.count;
