package org.homeward.support;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What the product is compiled to, without the generated classes of the schema: read once, because that takes seconds. */
public final class ProductClasses {

    private ProductClasses() {}

    public static JavaClasses all() {
        return Read.ALL;
    }

    private static final class Read {
        private static final JavaClasses ALL = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/store/db/"))
                .importPackages("org.homeward");
    }
}
