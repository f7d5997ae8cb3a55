package org.homeward.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The house's words, and a few of the kit's own that are no part of the product. */
final class KitWords implements I18NProvider {

    private static final Map<String, String> OWN = Map.of(
            "kit.heading", "Kit of parts",
            "kit.question", "what it is built from",
            "kit.letter", "k",
            "kit-map.heading", "Places",
            "kit-map.question", "where",
            "kit-map.letter", "p");

    private final ResourceBundle house = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.UK);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.UK);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return OWN.containsKey(key) ? OWN.get(key) : house.containsKey(key) ? house.getString(key) : "!" + key + "!";
    }
}
