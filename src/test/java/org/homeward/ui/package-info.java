/** Tests of the furniture, and a development-only page that shows every part. */
@org.jspecify.annotations.NullMarked
package org.homeward.ui;
