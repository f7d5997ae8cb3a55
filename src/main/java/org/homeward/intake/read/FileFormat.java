package org.homeward.intake.read;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of one kind of file: those that must be there, and all that may be. */
public record FileFormat(String file, Set<String> required, Set<String> known) {

    /** @param columns names divided by blanks; a star marks those that must be there */
    public static FileFormat of(String file, String columns) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(columns.strip().split("\\s+")));
        return new FileFormat(
                file,
                names.stream()
                        .filter(name -> name.endsWith("*"))
                        .map(FileFormat::bare)
                        .collect(Collectors.toSet()),
                names.stream().map(FileFormat::bare).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String bare(String name) {
        return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    }
}
