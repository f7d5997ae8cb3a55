package org.homeward;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The front door; starts the house, nothing else. */
@SpringBootApplication
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("styles/house.css")
public class Homeward implements AppShellConfigurator {

    public static void main(String[] arguments) {
        SpringApplication.run(Homeward.class, arguments);
    }
}
