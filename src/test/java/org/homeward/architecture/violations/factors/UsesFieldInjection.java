package org.homeward.architecture.violations.factors;

/** A deliberate violation: field injection. */
@SuppressWarnings("all")
final class UsesFieldInjection {
    @org.springframework.beans.factory.annotation.Autowired
    Object something;
}
