package org.homeward.store.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place away from the machine where signed heads are kept; it is only ever appended to. */
sealed interface Anchor {

    Duration TIMEOUT = Duration.ofSeconds(5);

    /** @throws IOException where it cannot be told that the head is kept */
    void keep(HeadLine head) throws IOException;

    /** A path, {@code syslog://host:port} or {@code https://…}; plain {@code http} to this machine only. */
    static Anchor at(String target) {
        URI uri = target.contains("://") ? URI.create(target) : Path.of(target).toUri();
        return switch (uri.getScheme()) {
            case "file" -> new AnchorFile(Path.of(uri));
            case "syslog" -> new Syslog(uri.getHost(), uri.getPort() < 0 ? Syslog.PORT : uri.getPort());
            case "https" -> new Endpoint(uri);
            case "http" -> {
                if (!Set.of("localhost", "127.0.0.1").contains(uri.getHost())) {
                    throw notATarget(target);
                }
                yield new Endpoint(uri);
            }
            default -> throw notATarget(target);
        };
    }

    private static IllegalArgumentException notATarget(String target) {
        return new IllegalArgumentException(
                "HOMEWARD_AUDIT_ANCHORS holds paths, syslog://host:port and https:// addresses, divided by commas, and not: "
                        + target);
    }

    /**
     * A file on another machine's disk. It must exist: where its mount is missing, a new file would lie on this machine and nobody
     * would notice.
     */
    record AnchorFile(Path file) implements Anchor {

        private static final int END = 4_096;

        @Override
        public void keep(HeadLine head) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                ByteBuffer line = ByteBuffer.wrap((head + "\n").getBytes(StandardCharsets.US_ASCII));
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(true);
            }
        }

        /** The last head that is kept there, whoever sent it. */
        Optional<HeadLine> last() throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ByteBuffer end = ByteBuffer.allocate(END);
                channel.read(end, Math.max(0, channel.size() - END));
                return new String(end.array(), 0, end.position(), StandardCharsets.US_ASCII)
                        .lines()
                        .flatMap(line -> HeadLine.find(line).stream())
                        .reduce((before, last) -> last);
            }
        }

        /** The heads in a file that was kept elsewhere: a copy of the head file, or the log of what received them. */
        static List<HeadLine> heads(Path file) throws IOException {
            // As bytes: the log of another program may be in any encoding.
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                return lines.lines()
                        .flatMap(line -> HeadLine.find(line).stream())
                        .toList();
            }
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** RFC 5424 over TCP: over UDP a lost head would go unnoticed. */
    record Syslog(String host, int port) implements Anchor {

        private static final int PORT = 514;
        /** Facility 13, log audit; severity 5, notice. */
        private static final String PRIORITY = "<109>1 ";

        @Override
        public void keep(HeadLine head) throws IOException {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(host, port), (int) TIMEOUT.toMillis());
                OutputStream out = socket.getOutputStream();
                out.write((PRIORITY + head.at() + " - homeward - audit-head - " + head + "\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }

        @Override
        public String toString() {
            return "syslog://" + host + ":" + port;
        }
    }

    /** An endpoint that keeps what is posted to it and answers 2xx once it has. */
    record Endpoint(URI address) implements Anchor {

        @Override
        public void keep(HeadLine head) throws IOException {
            try (HttpClient client =
                    HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
                HttpRequest request = HttpRequest.newBuilder(address)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "text/plain; charset=us-ascii")
                        .POST(HttpRequest.BodyPublishers.ofString(head + "\n", StandardCharsets.US_ASCII))
                        .build();
                int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status / 100 != 2) {
                    throw new IOException("It answered " + status + ".");
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted.", interrupted);
            }
        }

        /** Without what may be a secret. */
        @Override
        public String toString() {
            return address.getScheme() + "://" + address.getAuthority();
        }
    }
}
