package org.homeward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** User input is shown as text: no code of the application interprets it as markup, script or address. */
class NothingIsMarkupTest {

    private static final Pattern JAVA =
            Pattern.compile("\\bnew Html\\(|\\bimport com\\.vaadin\\.flow\\.component\\.Html;"
                    + "|\\bnew Svg\\(|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|\"javascript:"
                    + "|executeJ(?:s|avaScript)\\(\\s*(?:[^\"\\s]|\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*\\+)"
                    + "|setText\\(.*unsafe|unsafeHTML|setHtml|withMarkup|addJavaScript\\(");

    private static final Pattern FRONTEND = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment"
                    + "|document\\.write|\\beval\\(|new Function\\(|unsafeHTML|unsafeSVG|DOMParser|srcdoc|javascript:"
                    + "|\\.(?:bindPopup|bindTooltip|setPopupContent|setTooltipContent|setContent)\\((?!asText\\()"
                    + "|divIcon\\(\\{[^}]*html:\\s*[`'\"]"
                    + "|renderMode:\\s*'html'|formatter:\\s*(?:one|mark|words|value|group)\\.|\\{[a-z]+\\|\\$\\{(?!withoutMarkup\\()");

    /** Charts that are built only from numbers and names of months. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of("Timeline.java", "new Svg(", "FunnelPlot.java", "new Svg(", "IntervalRows.java", "new Svg(");

    @Test
    void no_java_code_interprets_text_as_markup() {
        assertThat(violations(Path.of("src/main/java"), ".java", JAVA)).isEmpty();
    }

    @Test
    void no_browser_code_interprets_text_as_markup() {
        assertThat(violations(Path.of("src/main/frontend"), ".ts", FRONTEND)).isEmpty();
    }

    @Test
    void no_sheet_interprets_text_as_markup() {
        assertThat(violations(Path.of("reports"), ".jrxml", Pattern.compile("markup=\"(?!none)")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add(new Html(\"<b>\" + name + \"</b>\"));",
                "getElement().setProperty(\"innerHTML\", name);",
                "getElement().executeJs(\"alert('\" + name + \"')\");",
                "getElement().executeJs(script);",
                "new Anchor(\"javascript:\" + name, name)"
            })
    void the_rule_for_java_finds_violations(String line) {
        assertThat(JAVA.matcher(line).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dot.bindPopup(point.popup);",
                "dot.bindTooltip(`<b>${name}</b>`)",
                "span.innerHTML = words;",
                "L.divIcon({ className, html: `<b>${name}</b>` })",
                "tooltip: { renderMode: 'html' }",
                "endLabel: { formatter: one.name }"
            })
    void the_rule_for_the_browser_finds_violations(String line) {
        assertThat(FRONTEND.matcher(line).find()).isTrue();
    }

    @Test
    void a_script_with_its_text_as_parameters_is_allowed() {
        assertThat(JAVA.matcher("getElement().executeJs(\"this.value = $0\", name);")
                        .find())
                .isFalse();
        assertThat(FRONTEND.matcher("dot.bindPopup(asText(point.popup));").find())
                .isFalse();
    }

    private static List<String> violations(Path folder, String ending, Pattern rule) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("generated"))
                    .flatMap(file -> in(file, rule))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> in(Path file, Pattern rule) {
        try {
            String name = file.getFileName().toString();
            return rule
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group())
                    .filter(found -> !found.equals(EXCEPTIONS.get(name)))
                    .map(found -> name + ": " + found)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
