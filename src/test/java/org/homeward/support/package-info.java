/** What tests are given: a database of their own, the running application, a browser, and accounts of children as fixtures. */
@org.jspecify.annotations.NullMarked
package org.homeward.support;
