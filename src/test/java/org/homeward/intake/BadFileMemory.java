package org.homeward.intake;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.homeward.intake.BadFiles.BadFile;
import org.homeward.intake.check.DisclosureFormat;
import org.homeward.intake.check.ParsedSet;
import org.homeward.intake.read.Content;
import org.homeward.intake.read.CsvFile;
import org.homeward.intake.read.FileSet;
import org.homeward.intake.read.ImportRejected;

/**
 * Reads bad files in a process of its own, and prints of each how much heap was in use beyond what was before, in bytes, how long it took in
 * milliseconds, and what became of it. The heap is collected all the time, so that only what is held counts.
 */
final class BadFileMemory {

    private static final long PAUSE_NANOS = 10_000_000;

    private BadFileMemory() {}

    /** Of the files that are quickly made, those that would take most. */
    private static final Set<String> HEAVY = Set.of(
            "a quoted cell of two million characters",
            "a line of twenty thousand cells",
            "a zip of zeros",
            "entities upon entities",
            "ten thousand elements in each other",
            "a text of three million characters",
            "an attribute of five million characters",
            "a million blank rows");

    /** @param arguments how many megabytes the long lines have, and whether every other file is read too */
    public static void main(String[] arguments) {
        long megabytes = Long.parseLong(arguments[0]);
        boolean everything = Boolean.parseBoolean(arguments[1]);
        List<BadFile> files = new ArrayList<>(BadFiles.all());
        files.removeIf(file -> !everything && !HEAVY.contains(file.name()));
        if (everything) {
            files.addAll(BadFiles.large());
        }
        measure("nothing", () -> parse(FileSet.empty()));
        for (BadFile file : files) {
            measure(file.name(), () -> parse(file.set().get()));
        }
        String header = "child_key,given_name,family_name\nK1,";
        measure("one line", () -> read(new Endless(header, "x", megabytes << 20)));
        measure("one cell in quotation marks", () -> read(new Endless(header + "\"", "x, \n", megabytes << 20)));
        measure("one line of cells", () -> read(new Endless(header, "x,", megabytes << 20)));
        measure("one heading", () -> read(new Endless("", "x", megabytes << 20)));
        measure("lines without end of other text", () -> read(new Endless("", "some words\n", megabytes << 20)));
    }

    private interface Reading {
        void run() throws IOException;
    }

    private static void parse(FileSet set) {
        ParsedSet.of(set);
    }

    private static void read(Content content) {
        FileSet set = FileSet.empty().with("children.csv", content);
        CsvFile.read(
                set.table("children.csv"), DisclosureFormat.CHILDREN, new ArrayList<>(), new ArrayList<>(), row -> {});
    }

    private static void measure(String name, Reading reading) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        long before = memory.getHeapMemoryUsage().getUsed();
        AtomicLong most = new AtomicLong();
        Thread collecting = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(PAUSE_NANOS);
                memory.gc();
                most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
            }
        });
        long start = System.nanoTime();
        String outcome = outcome(reading);
        long millis = (System.nanoTime() - start) / 1_000_000;
        collecting.interrupt();
        System.out.printf("READ\t%s\t%d\t%d\t%s%n", name, most.get() - before, millis, outcome);
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private static String outcome(Reading reading) {
        try {
            reading.run();
            return "read";
        } catch (ImportRejected refused) {
            return refused.problem().error().name();
        } catch (IOException | RuntimeException | Error unexpected) {
            return "unexpected " + unexpected;
        }
    }

    /** A beginning, and then the same again and again: a file of any size that is nowhere. */
    private record Endless(String start, String again, long size) implements Content {

        @Override
        public InputStream open() {
            byte[] first = start.getBytes(StandardCharsets.UTF_8);
            byte[] rest = again.repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
            return new InputStream() {
                private long at;

                @Override
                public int read() {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0];
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    if (at >= size) {
                        return -1;
                    }
                    byte[] source = at < first.length ? first : rest;
                    int position = (int) (at < first.length ? at : (at - first.length) % rest.length);
                    int count = (int) Math.min(Math.min(length, source.length - position), size - at);
                    System.arraycopy(source, position, into, from, count);
                    at += count;
                    return count;
                }
            };
        }
    }
}
