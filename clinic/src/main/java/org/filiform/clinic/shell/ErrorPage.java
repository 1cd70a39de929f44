package org.filiform.clinic.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;
import org.filiform.clinic.access.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What people see when a page cannot be shown. Nothing of the inside shows; a code says where to look. */
@Controller
class ErrorPage implements ErrorController {

    private static final String DISK_FULL = "53100";
    // Connections that fail, and a server that stops or has not yet started: PostgreSQL's classes 08 and 57.
    private static final String CONNECTION = "08";
    private static final String STOPPING = "57P";

    @Open(because = "Whoever met the error must be able to read what to do")
    @RequestMapping("/error")
    String show(
            HttpServletRequest request, HttpServletResponse response, @ModelAttribute("page") Page page, Model model) {
        String kind = kind(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .or(() -> database(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), response))
                .orElse("other");
        model.addAttribute("title", page.t("shell.error.title." + kind));
        model.addAttribute("text", page.t("shell.error.text." + kind));
        model.addAttribute("code", "FIL-7" + (kind.equals("other") ? "500" : kind));
        return "shell/error";
    }

    /** Statuses that have words of their own; all others are a fault of ours. */
    private static Optional<String> kind(Object status) {
        return switch (String.valueOf(status)) {
            case "400", "403", "404", "405", "413", "415", "429" -> Optional.of(status.toString());
            default -> Optional.empty();
        };
    }

    /** What whoever keeps the server can mend, and nobody else: there is no room, or the database does not answer. */
    private static Optional<String> database(@Nullable Object thrown, HttpServletResponse response) {
        Optional<String> kind = Stream.iterate(thrown, ErrorPage::cause)
                .takeWhile(Throwable.class::isInstance)
                .filter(SQLException.class::isInstance)
                .flatMap(sql -> kind((SQLException) sql).stream())
                .findFirst();
        kind.map(Integer::valueOf).ifPresent(response::setStatus);
        return kind;
    }

    private static @Nullable Object cause(@Nullable Object thrown) {
        return thrown instanceof Throwable it ? it.getCause() : null;
    }

    private static Optional<String> kind(SQLException sql) {
        String state = Optional.ofNullable(sql.getSQLState()).orElse("");
        if (state.equals(DISK_FULL)) {
            return Optional.of("507");
        }
        boolean silent = sql instanceof SQLTransientConnectionException
                || state.startsWith(CONNECTION)
                || state.startsWith(STOPPING);
        return silent ? Optional.of("503") : Optional.empty();
    }
}
