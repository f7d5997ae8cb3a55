/** Tests of the counts by month; each test stores its own data. */
@org.jspecify.annotations.NullMarked
package org.homeward.trends;
