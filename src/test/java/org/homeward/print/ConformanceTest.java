package org.homeward.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Every sheet can be archived (PDF/A-2a) and read aloud (PDF/UA-1), as far as a machine can tell. */
class ConformanceTest {

    @BeforeAll
    static void aValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static List<SampleSheet> samples() throws IOException {
        return SampleSheet.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isPdfA2aAndPdfUa1(SampleSheet sample) throws Exception {
        byte[] pdf = new SheetPrinter().print(sample.sheet(), Translations.english());

        assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .limit(20)
                    .toList();
        }
    }
}
