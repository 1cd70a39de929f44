package org.filiform.clinic.front;

import java.util.Map;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.shell.TestPages;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

/** The front with its real templates and no house around it. */
final class FrontDoor {

    private FrontDoor() {}

    static MockMvc open() {
        Pack pack = PackLoader.shipped();
        return MockMvcBuilders.standaloneSetup(new FrontPages(pack, new BodyMaps(pack)))
                .setControllerAdvice(new Advice())
                .setViewResolvers((name, _) -> view(name))
                .build();
    }

    private static View view(String name) {
        return (model, _, response) -> {
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(TestPages.write(name, model == null ? Map.of() : model));
        };
    }

    /** What all pages need, as the shell gives it. */
    @ControllerAdvice
    static final class Advice {

        @ModelAttribute("page")
        Page page() {
            return TestPages.at("/");
        }
    }
}
