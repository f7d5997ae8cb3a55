package org.homeward.users.ui;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beside the annotations of the screens, which must say the same, the authorisation table is asked at every navigation. */
@Configuration
@ConditionalOnWebApplication
class ScreenDoorConfiguration {

    @Bean
    static NavigationAccessControlConfigurer screenDoor(ApplicationEventPublisher house) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withNavigationAccessChecker(new ScreenDoor(house));
    }
}
