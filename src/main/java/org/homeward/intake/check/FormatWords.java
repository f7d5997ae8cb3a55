package org.homeward.intake.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the columns of the disclosure format hold, in words: those of {@code db/README.md}, which goes with the application. */
public final class FormatWords {

    private static final String DOCUMENT = "/db/README.md";
    private static final String SECTION = "## The disclosure format";
    private static final Pattern FILE = Pattern.compile("^### (\\w+\\.csv)$");
    private static final Pattern COLUMN = Pattern.compile("^\\| `(\\w+)` \\| (required)? ?\\|(.*)\\|$");

    private FormatWords() {}

    /** One column of one file. */
    public record Words(String file, String column, boolean required, String meaning) {}

    /** Every column of every file, in the order of the document. */
    public static List<Words> all() {
        List<Words> all = new ArrayList<>();
        boolean inSection = false;
        String file = "";
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                inSection = line.equals(SECTION);
            }
            Matcher heading = FILE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (inSection && heading.matches()) {
                file = heading.group(1);
            } else if (inSection && column.matches()) {
                all.add(new Words(
                        file,
                        column.group(1),
                        column.group(2) != null,
                        column.group(3).strip().replace("`", "")));
            }
        }
        return all;
    }

    private static List<String> lines() {
        try (BufferedReader document = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FormatWords.class.getResourceAsStream(DOCUMENT)), StandardCharsets.UTF_8))) {
            return document.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
