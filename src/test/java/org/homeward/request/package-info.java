/** Tests of filters and their addresses, and a signed-in viewer for tests of rooms. */
@org.jspecify.annotations.NullMarked
package org.homeward.request;
