package org.homeward.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the launcher with data of its own, run as this user or, where this user is root, as an ordinary one. */
public final class Launcher {

    private static final String ROOT = "root";
    private static final String NOBODY = "nobody";

    private final Path folder;

    private Launcher(Path folder) {
        this.folder = folder;
    }

    /** The exit code of a program, and all that it wrote. */
    public record Ended(int code, String text) {}

    public static Launcher copiedTo(Path folder) throws IOException {
        Files.copy(Path.of("homeward"), folder.resolve("homeward"));
        Path parts = Files.createDirectory(folder.resolve(".homeward"));
        try (Stream<Path> files = Files.list(Path.of(".homeward"))) {
            for (Path file : files.toList()) {
                Files.copy(file, parts.resolve(file.getFileName()));
            }
        }
        return new Launcher(folder);
    }

    public static String self() {
        return System.getProperty("user.name");
    }

    public static String ordinary() {
        return self().equals(ROOT) ? NOBODY : self();
    }

    /** Every user as whom the launcher can be run here. */
    public static Stream<String> users() {
        return Stream.of(self(), ordinary()).distinct();
    }

    public Ended run(String user, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", folder.resolve("homeward").toString()));
        Stream.of(arguments).filter(argument -> !argument.isEmpty()).forEach(command::add);
        return end(user, command);
    }

    /** Runs shell lines that may call the launcher's own functions. */
    public Ended shell(String user, String lines) throws IOException, InterruptedException {
        String parts = "set -Eeuo pipefail; HERE=" + folder + " COMMAND=trial SUDO='sudo '; export LC_ALL=C.UTF-8; "
                + "for part in tools cluster installation application; do . \"$HERE/.homeward/$part.sh\"; done; ";
        return end(user, List.of("bash", "-c", parts + lines));
    }

    private Ended end(String user, List<String> command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(user.equals(self()) ? List.of() : List.of("runuser", "-u", user, "--"));
        all.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HOMEWARD_"));
        builder.environment().put("HOMEWARD_HOME", folder.resolve("data").toString());
        Path output = Files.createTempFile("launcher", ".txt");
        Process process = builder.redirectOutput(output.toFile()).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Still running after two minutes: " + command);
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Ended(process.exitValue(), text);
    }
}
