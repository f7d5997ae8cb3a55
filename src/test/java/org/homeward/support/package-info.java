/** What tests are given: a database of their own, the running application, a browser, and fixtures that read aloud. */
@org.jspecify.annotations.NullMarked
package org.homeward.support;
