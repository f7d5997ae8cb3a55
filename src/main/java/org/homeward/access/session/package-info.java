/** Who is inside: how long a stay lasts, what keeps it, and how somebody is shown out. */
@org.jspecify.annotations.NullMarked
package org.homeward.access.session;
