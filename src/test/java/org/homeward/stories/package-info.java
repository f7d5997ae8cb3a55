/** Tests of the whole running application: one story for each kind of user in a real browser, and what must appear nowhere. */
@org.jspecify.annotations.NullMarked
package org.homeward.stories;
