package org.homeward.sample.generator;

/** All that one service has to send of one cohort. */
record ServiceFiles(Service service, Disclosures files) {}
