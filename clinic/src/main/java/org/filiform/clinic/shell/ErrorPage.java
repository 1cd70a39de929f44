package org.filiform.clinic.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.filiform.clinic.access.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What people see when a page cannot be shown. Nothing of the inside shows; a code says where to look. */
@Controller
class ErrorPage implements ErrorController {

    @Open(because = "Whoever met the error must be able to read what to do")
    @RequestMapping("/error")
    String show(HttpServletRequest request, @ModelAttribute("page") Page page, Model model) {
        String kind = kind(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        model.addAttribute("title", page.t("shell.error.title." + kind));
        model.addAttribute("text", page.t("shell.error.text." + kind));
        model.addAttribute("code", "FIL-7" + (kind.equals("other") ? "500" : kind));
        return "shell/error";
    }

    /** Statuses that have words of their own; all others are a fault of ours. */
    private static String kind(Object status) {
        return switch (String.valueOf(status)) {
            case "400", "403", "404", "405", "413", "415", "429" -> status.toString();
            default -> "other";
        };
    }
}
