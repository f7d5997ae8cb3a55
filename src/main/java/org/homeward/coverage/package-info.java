/** Was anyone asked: whether each child who came back was offered an interview, had one, and how soon. */
@org.jspecify.annotations.NullMarked
package org.homeward.coverage;
