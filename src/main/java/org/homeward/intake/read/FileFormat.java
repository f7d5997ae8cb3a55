package org.homeward.intake.read;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of one kind of file: the required ones, and all known ones. */
public record FileFormat(String file, Set<String> required, Set<String> known) {

    /** @param columns names separated by spaces; an asterisk marks the required ones */
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
