/** What tests stand on: a real database of their own, and fixtures that read aloud. */
@org.jspecify.annotations.NullMarked
package org.homeward.support;
