package org.homeward.architecture.violations.factors;

/** A violation kept on purpose: field injection. */
@SuppressWarnings("all")
final class WaitsForInjection {
    @org.springframework.beans.factory.annotation.Autowired
    Object something;
}
