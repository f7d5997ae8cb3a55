package org.homeward.sample.generator;

/** Where a looked-after child lives; a confidential one is never mapped. */
record Placement(String type, Home where, boolean confidential, String responsibleAuthority, String carer) {}
