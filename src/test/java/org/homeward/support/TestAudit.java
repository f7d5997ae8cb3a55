package org.homeward.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.homeward.store.audit.RecentReads;
import org.homeward.store.audit.SignedHeadFile;

/** The parts of one test database's audit that are outside the database: the signed head, and the entries of the last minutes. */
final class TestAudit {

    private final Path head;
    private final Path keys;
    private final RecentReads recent = new RecentReads(Clock.systemUTC());

    TestAudit(String database) {
        this(TestKeys.path().resolve("heads").resolve(database), TestKeys.path());
    }

    TestAudit(Path head, Path keys) {
        this.head = head;
        this.keys = keys;
    }

    Path head() {
        return head;
    }

    SignedHeadFile heads() {
        return new SignedHeadFile(head, keys, record());
    }

    Path keys() {
        return keys;
    }

    Path record() {
        return head.resolveSibling(head.getFileName() + ".signed");
    }

    RecentReads recent() {
        return recent;
    }

    /** A copied database starts with the signed heads of the original. */
    void copyFrom(TestAudit template) {
        try {
            if (Files.exists(template.head)) {
                Files.createDirectories(head.getParent());
                Files.copy(template.head, head, StandardCopyOption.REPLACE_EXISTING);
                Files.copy(template.record(), record(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A renamed database keeps its signed head. */
    void moveTo(TestAudit renamed) {
        renamed.copyFrom(this);
        forget();
    }

    void forget() {
        try {
            Files.deleteIfExists(head);
            Files.deleteIfExists(record());
            recent.forget();
        } catch (IOException notRemoved) {
            throw new UncheckedIOException(notRemoved);
        }
    }
}
