/** Access to the database: audited reads and writes, visibility and row security, encryption and keys, migrations. */
@org.jspecify.annotations.NullMarked
package org.homeward.store;
