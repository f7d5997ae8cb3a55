package org.homeward.adversarial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of every table in a screen, from what the server sends to draw it. */
final class ScreenRows {

    private static final int TAG = 0;
    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;
    private static final int TEXT = 7;

    private final Map<Integer, String> tags = new HashMap<>();
    private final Map<Integer, Integer> across = new HashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<Integer, List<Integer>> children = new HashMap<>();

    private ScreenRows() {}

    static List<List<String>> of(JsonNode changes) {
        ScreenRows screen = new ScreenRows();
        changes.forEach(screen::take);
        return screen.tags.entrySet().stream()
                .filter(node -> node.getValue().equals("tr"))
                .map(Map.Entry::getKey)
                .sorted()
                .map(row -> screen.below(row).stream().flatMap(screen::cells).toList())
                .toList();
    }

    private void take(JsonNode change) {
        int node = change.path("node").asInt();
        int feature = change.path("feat").asInt(-1);
        String key = change.path("key").asText();
        if (feature == TAG && key.equals("tag")) {
            tags.put(node, change.path("value").asText());
        } else if (feature == TEXT && key.equals("text")) {
            texts.put(node, change.path("value").asText());
        } else if (feature == ATTRIBUTES && key.equals("colspan")) {
            across.put(node, change.path("value").asInt(1));
        } else if (feature == CHILDREN && change.has("addNodes")) {
            List<Integer> own = children.computeIfAbsent(node, none -> new ArrayList<>());
            int at = Math.min(change.path("index").asInt(), own.size());
            for (JsonNode added : change.path("addNodes")) {
                own.add(at++, added.asInt());
            }
        }
    }

    /** Cells that are hidden for the same reason stand as one across their columns. */
    private Stream<String> cells(int node) {
        return Stream.generate(() -> words(node)).limit(across.getOrDefault(node, 1));
    }

    private List<Integer> below(int node) {
        return children.getOrDefault(node, List.of());
    }

    private String words(int node) {
        StringBuilder words = new StringBuilder(texts.getOrDefault(node, ""));
        below(node).forEach(child -> words.append(words(child)));
        return words.toString().strip();
    }
}
