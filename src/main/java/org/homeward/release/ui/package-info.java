/** The room in which an analyst prepares a release and looks at it before it goes out. */
@org.jspecify.annotations.NullMarked
package org.homeward.release.ui;
