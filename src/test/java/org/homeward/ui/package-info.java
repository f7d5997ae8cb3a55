/** Tests of the shared components and the texts. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui;
