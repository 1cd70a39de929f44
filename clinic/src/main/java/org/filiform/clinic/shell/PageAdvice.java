package org.filiform.clinic.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.filiform.clinic.access.Viewers;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what all pages need. */
@ControllerAdvice
class PageAdvice {

    private final MessageSource messages;
    private final HouseState house;
    private final NeedlesIn needles;

    PageAdvice(MessageSource messages, HouseState house, NeedlesIn needles) {
        this.messages = messages;
        this.house = house;
        this.needles = needles;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                request.getRequestURI(),
                Viewers.current(),
                new Texts(messages, locale),
                house.isDemonstration(),
                house.isAdopted(),
                house.isUpdateWaiting(),
                Viewers.current().meetsClients() ? needles.visits() : 0,
                token == null ? "_csrf" : token.getParameterName(),
                token == null ? "" : token.getToken());
    }
}
