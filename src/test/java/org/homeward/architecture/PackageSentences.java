package org.homeward.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds packages without a {@code package-info} that is null-marked and describes the package. */
final class PackageSentences {

    private static final Pattern SENTENCE =
            Pattern.compile("(?s)^/\\*\\*.{15,}?\\.\\s*\\*/\\s*@org\\.jspecify\\.annotations\\.NullMarked\\s");

    private PackageSentences() {}

    static List<Path> missing(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !hasDescription(folder.resolve("package-info.java")))
                    .toList();
        }
    }

    private static boolean hasDescription(Path info) {
        try {
            return Files.exists(info)
                    && SENTENCE.matcher(Files.readString(info)).find();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
