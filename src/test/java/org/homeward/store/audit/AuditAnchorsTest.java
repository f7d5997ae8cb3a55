package org.homeward.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.homeward.access.AuditEvent;
import org.homeward.access.AuditKind;
import org.homeward.access.Role;
import org.homeward.access.Viewer;
import org.homeward.support.DatabaseTest;
import org.homeward.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed heads reach a file, a syslog server and an endpoint, and are compared with the log afterwards. */
@DatabaseTest
class AuditAnchorsTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final TestDatabase database;
    private final Path file;
    private final AuditLog audit;

    AuditAnchorsTest(TestDatabase database, @TempDir Path folder) throws IOException {
        this.database = database;
        this.file = folder.resolve("heads");
        this.audit = database.auditLog();
    }

    @BeforeEach
    void oneEntry() throws IOException {
        database.truncateAudit();
        Files.deleteIfExists(file);
        print();
    }

    @Test
    void a_new_head_is_sent_once_to_each_place() throws Exception {
        Files.createFile(file);
        List<String> posted = new CopyOnWriteArrayList<>();
        HttpServer endpoint = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        endpoint.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        endpoint.start();
        try (ServerSocket syslog = new ServerSocket(0, 5, HERE)) {
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> read(syslog));
            AuditAnchors anchors = anchors(
                    file.toString(),
                    "syslog://127.0.0.1:" + syslog.getLocalPort(),
                    "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/heads");

            anchors.keep();
            anchors.keep();

            String line = Files.readAllLines(database.auditHead()).getLast();
            assertThat(Files.readAllLines(file)).containsExactly(line);
            assertThat(posted).containsExactly(line + "\n");
            assertThat(received.get()).startsWith("<109>1 ").endsWith(" - homeward - audit-head - " + line);
            assertThat(anchors.places()).allMatch(place -> place.number() == 2 && !place.failing());
            assertThat(anchors.readBack()).hasSize(1);
        } finally {
            endpoint.stop(0);
        }
    }

    @Test
    void a_place_that_keeps_nothing_is_reported_and_sent_the_next_head() throws IOException {
        AuditAnchors anchors = anchors(file.toString());
        anchors.keep();
        assertThat(anchors.places())
                .singleElement()
                .satisfies(place ->
                        assertThat(place.failing()).as("a missing mount").isTrue());
        assertThat(file).doesNotExist();

        Files.createFile(file);
        anchors.keep();
        assertThat(anchors.places())
                .singleElement()
                .satisfies(place -> assertThat(place.failing()).isFalse());
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void only_what_is_encrypted_or_on_this_machine_is_posted_to() {
        for (String target : List.of("http://elsewhere.example/heads", "ftp://elsewhere.example/heads")) {
            assertThatThrownBy(() -> anchors(target)).hasMessageContaining("HOMEWARD_AUDIT_ANCHORS");
        }
    }

    /** Whoever has the key can append as the application does. */
    @Test
    void a_forged_head_behind_the_true_ones_hides_no_other_log_from_the_next_start() throws IOException {
        Files.createFile(file);
        print();
        anchors(file.toString()).keep();

        database.truncateAudit();
        AuditLog forged = database.auditLog();
        for (int entry = 0; entry < 3; entry++) {
            forged.append(Viewer.of("bob", Role.ANALYST), AuditEvent.of(AuditKind.SHEET, "print", "coverage"));
        }
        Files.writeString(file, Files.readAllLines(database.auditHead()).getLast() + "\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> anchors(file.toString()).verify()).isInstanceOf(AuditUnwritable.class);
    }

    /** With every key and in every folder of the machine: an emptied log that is begun anew, and another one in its place. */
    @Test
    void a_log_other_than_the_one_kept_elsewhere_is_refused() throws IOException {
        Files.createFile(file);
        print();
        AuditAnchors running = anchors(file.toString());
        running.keep();
        database.truncateAudit();

        assertThatThrownBy(anchors(file.toString())::verify)
                .as("at the start")
                .isInstanceOf(AuditUnwritable.class)
                .hasMessageContaining("the log was replaced");

        database.auditLog().append(Viewer.of("mallory", Role.ADMIN), AuditEvent.of(AuditKind.SHEET, "print", "x"));
        database.auditLog().append(Viewer.of("mallory", Role.ADMIN), AuditEvent.of(AuditKind.SHEET, "print", "y"));
        running.keep();
        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThatThrownBy(this::print).as("while it runs").hasMessageContaining("the log was replaced");
    }

    private void print() {
        audit.append(Viewer.of("ann", Role.ANALYST), AuditEvent.of(AuditKind.SHEET, "print", "coverage"));
    }

    private AuditAnchors anchors(String... targets) {
        return new AuditAnchors(List.of(targets), database.auditHeads(), database.auditCheck(), audit);
    }

    private static String read(ServerSocket syslog) {
        try (Socket sender = syslog.accept()) {
            return new String(sender.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
