package org.homeward.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.homeward.store.audit.RecentReads;
import org.homeward.store.audit.SignedHeadFile;

/** What the audit of one test database keeps outside it: the signed head, and what was entered a short while ago. */
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
        return new SignedHeadFile(head, keys);
    }

    RecentReads recent() {
        return recent;
    }

    /** The head of a database that was copied stands above the copy as well. */
    void copyFrom(TestAudit template) {
        try {
            if (Files.exists(template.head)) {
                Files.createDirectories(head.getParent());
                Files.copy(template.head, head);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(head);
            recent.forget();
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
