package org.homeward.adversarial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of every table of a screen, from the changes that the server sends to the browser. */
final class ScreenRows {

    private static final int TAG = 0;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;

    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, Integer> columnSpans = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, List<Integer>> children = new HashMap<>();

    private ScreenRows() {}

    static List<List<String>> of(JsonNode changes) {
        ScreenRows screen = new ScreenRows();
        changes.forEach(screen::apply);
        return screen.tags.entrySet().stream()
                .filter(node -> node.getValue().equals("tr"))
                .map(Map.Entry::getKey)
                .sorted()
                .map(row -> screen.below(row).stream().flatMap(screen::cells).toList())
                .toList();
    }

    private void apply(JsonNode change) {
        int node = change.path("node").asInt();
        int feature = change.path("feat").asInt(-1);
        String key = change.path("key").asText();
        if (feature == TAG && key.equals("tag")) {
            tags.put(node, change.path("value").asText());
        } else if (feature == TEXT && key.equals("text")) {
            texts.put(node, change.path("value").asText());
        } else if (feature == ATTRIBUTES && key.equals("colspan")) {
            columnSpans.put(node, change.path("value").asInt(1));
        } else if (feature == CHILDREN && change.has("addNodes")) {
            List<Integer> own = children.computeIfAbsent(node, none -> new ArrayList<>());
            int at = Math.min(change.path("index").asInt(), own.size());
            for (JsonNode added : change.path("addNodes")) {
                own.add(at++, added.asInt());
            }
        }
    }

    /** Cells that are hidden for the same reason are merged into one with a column span. */
    private Stream<String> cells(int node) {
        return Stream.generate(() -> textOf(node)).limit(columnSpans.getOrDefault(node, 1));
    }

    private List<Integer> below(int node) {
        return children.getOrDefault(node, List.of());
    }

    private String textOf(int node) {
        StringBuilder text = new StringBuilder(texts.getOrDefault(node, ""));
        below(node).forEach(child -> text.append(textOf(child)));
        return text.toString().strip();
    }
}
