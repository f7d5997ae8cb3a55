/** Protection of released figures by cell keys: noise of a published distribution that is the same wherever the same units are counted. */
@org.jspecify.annotations.NullMarked
package org.homeward.disclosure.cellkey;
