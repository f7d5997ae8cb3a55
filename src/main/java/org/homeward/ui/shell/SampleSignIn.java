package org.homeward.ui.shell;

/** One of the sample users, shown on the sign-in page of a house with sample data only. */
public record SampleSignIn(String user, String password, String job) {}
