package org.homeward.sample.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text templates of {@code words.txt} by section, and the values for their placeholders. */
final class Phrases {

    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    Phrases() {
        String section = "";
        for (String line : Settings.lines("words.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else {
                sections.computeIfAbsent(section, name -> new ArrayList<>()).add(line);
            }
        }
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    List<String> endings(String prefix) {
        return sections.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    String fill(String section, Map<String, String> names, SeededRandom random) {
        List<String> templates = sections.getOrDefault(section, List.of());
        if (templates.isEmpty()) {
            throw new IllegalStateException("words.txt has no section [" + section + "]");
        }
        return filled(random.pick(templates), names);
    }

    static String filled(String template, Map<String, String> names) {
        Matcher token = TOKEN.matcher(template);
        String filled = token.replaceAll(found -> {
            String value = names.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("Nothing to put for " + found.group() + " in: " + template);
            }
            return Matcher.quoteReplacement(value);
        });
        return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }
}
