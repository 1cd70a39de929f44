package org.filiform.clinic.outbox;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By mail where a mail server is named, else as files. */
@Configuration
class OutboxConfiguration {

    @Bean
    Post post(
            @Value("${filiform.reach.mail:}") String server,
            @Value("${filiform.data:${user.home}/.filiform}") Path data) {
        return server.isBlank() ? new FilePost(data.resolve("outbox")) : new SmtpPost(MailServer.read(server));
    }
}
