package org.homeward.store.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.homeward.access.UsageKind;
import org.homeward.store.Keyring;
import org.homeward.store.RlsSession;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of the audit log. Its key and its signed head are outside the database. */
@Configuration
class AuditConfiguration {

    @Bean
    SignedHeadFile auditHead(
            @Value("${homeward.audit-head}") Path head,
            @Value("${homeward.keys}") Path keys,
            @Value("${homeward.audit-record}") Path record) {
        return new SignedHeadFile(head, keys, record);
    }

    @Bean
    HourlyLimits hourlyLimits(
            DataSource dataSource,
            @Value("${homeward.hourly-limit.copies}") int copies,
            @Value("${homeward.hourly-limit.records}") int records,
            @Value("${homeward.hourly-limit.lists}") int lists,
            @Value("${homeward.hourly-limit.figures}") int figures) {
        return HourlyLimits.of(
                dataSource,
                Map.of(
                        UsageKind.COPIES, copies,
                        UsageKind.RECORDS, records,
                        UsageKind.LISTS, lists,
                        UsageKind.FIGURES, figures));
    }

    @Bean
    AuditLog auditLog(DataSource dataSource, Keyring keyring, SignedHeadFile heads, Clock clock, HourlyLimits limits) {
        return new AuditLog(dataSource, new RlsSession(keyring), heads, new RecentReads(clock), limits);
    }

    @Bean
    AuditCheck auditCheck(DataSource dataSource, Keyring keyring, SignedHeadFile heads) {
        return new AuditCheck(dataSource, new RlsSession(keyring), heads);
    }
}
