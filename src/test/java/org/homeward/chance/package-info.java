@org.jspecify.annotations.NullMarked
package org.homeward.chance;
