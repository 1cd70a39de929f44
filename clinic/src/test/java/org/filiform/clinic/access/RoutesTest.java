package org.filiform.clinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running application, and who may use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {

    private static final Path PAGE = Path.of("..", "docs", "routes.md");
    private static final String PASSWORD = "four words in a row";
    private static final int REFUSED = 403;

    private final RunningClinic clinic = RunningClinic.start();

    /** One route as it is declared. */
    private record Route(String method, String path, RouteRule rule) {}

    @AfterAll
    void stop() {
        clinic.close();
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        return clinic.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Route> routes() {
        Map<String, Route> routes = new TreeMap<>();
        handlers()
                .forEach((info, handler) -> info.getPatternValues().forEach(path -> {
                    Set<RequestMethod> declared = info.getMethodsCondition().getMethods();
                    List<String> methods = declared.isEmpty()
                            ? List.of("any")
                            : declared.stream().map(RequestMethod::name).toList();
                    methods.forEach(
                            method -> routes.put(path + " " + method, new Route(method, path, RouteRule.of(handler))));
                }));
        return List.copyOf(routes.values());
    }

    @Test
    void everyRouteDeclaresWhoMayUseIt() {
        assertThat(routes()).isNotEmpty().noneMatch(route -> route.rule() instanceof RouteRule.Undeclared);
    }

    /** Nothing of the kind is in the application; it is put there for this test alone. */
    @Controller
    static class Careless {
        @GetMapping("/careless")
        String forgotten() {
            return "front/home";
        }

        @Open(because = "It says two things")
        @Access(Role.ADMINISTRATOR)
        @GetMapping("/careless/twice")
        String twice() {
            return "front/home";
        }
    }

    @Test
    void aRouteThatDeclaresNothingDoesNotAnswer() throws NoSuchMethodException {
        RequestMappingHandlerMapping mapping =
                clinic.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        Careless careless = new Careless();
        RequestMappingInfo forgotten = RequestMappingInfo.paths("/careless").build();
        RequestMappingInfo twice = RequestMappingInfo.paths("/careless/twice").build();
        mapping.registerMapping(forgotten, careless, Careless.class.getDeclaredMethod("forgotten"));
        mapping.registerMapping(twice, careless, Careless.class.getDeclaredMethod("twice"));
        try {
            assertThat(routes().stream().filter(route -> route.rule() instanceof RouteRule.Undeclared))
                    .extracting(Route::path)
                    .containsExactly("/careless", "/careless/twice");
            Visitor everything = signedInAs(Role.values());
            for (String path : List.of("/careless", "/careless/twice")) {
                assertThat(everything.get(path).statusCode()).isEqualTo(REFUSED);
                assertThat(clinic.visitor().get(path).statusCode()).isNotEqualTo(200);
            }
        } finally {
            mapping.unregisterMapping(forgotten);
            mapping.unregisterMapping(twice);
        }
    }

    @Test
    void everyRouteRefusesEveryRoleThatItDoesNotName() {
        List<Route> routes = routes();
        for (Role role : Role.values()) {
            Visitor visitor = signedInAs(role);
            String token = visitor.token("/forgotten");
            for (Route route : routes) {
                boolean may = route.rule().check(viewer(role)) == RouteRule.Answer.LET_THROUGH;
                if (!may) {
                    assertThat(ask(visitor, token, route))
                            .as("%s for %s", route, role)
                            .isEqualTo(REFUSED);
                }
            }
        }
    }

    @Test
    void everyRouteThatIsNotOpenAsksAStrangerToSignIn() {
        Visitor stranger = clinic.visitor();
        String token = stranger.token("/forgotten");
        for (Route route : routes()) {
            if (!(route.rule() instanceof RouteRule.ForAll)) {
                assertThat(route.rule().check(Viewer.nobody())).isEqualTo(RouteRule.Answer.SIGN_IN_FIRST);
                assertThat(ask(stranger, token, route)).as("%s", route).isEqualTo(302);
            }
        }
    }

    /** Only what must be refused is asked for, so that nothing is changed by it. */
    private int ask(Visitor visitor, String token, Route route) {
        String path = route.path().replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000");
        return switch (route.method()) {
            case "GET", "any" -> visitor.get(path).statusCode();
            case "POST" -> visitor.postWith(token, path, Map.of()).statusCode();
            default ->
                visitor.send(HttpRequest.newBuilder(clinic.address(path))
                                .header("X-XSRF-TOKEN", token)
                                .method(route.method(), HttpRequest.BodyPublishers.noBody())
                                .build())
                        .statusCode();
        };
    }

    private static Viewer viewer(Role role) {
        return new Viewer(Optional.of(new AccountId(new UUID(0, 1))), "", "", Set.of(role));
    }

    private Visitor signedInAs(Role... roles) {
        String mail = Arrays.stream(roles).map(Role::name).collect(Collectors.joining("-")) + "@example.org";
        clinic.bean(Accounts.class).create(new NewPerson("Somebody", "", mail, Set.of(roles)), Optional.of(PASSWORD));
        Visitor visitor = clinic.visitor();
        visitor.signIn(mail, PASSWORD);
        return visitor;
    }

    @Test
    void theTableOfRoutesIsWhatIsDeclared() throws IOException {
        String table = table();
        if (System.getProperty("filiform.docs", "").equals("write")) {
            Files.writeString(PAGE, table);
        }
        assertThat(PAGE).as("Write it with -Dfiliform.docs=write").hasContent(table);
    }

    private String table() {
        String roles = Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" | "));
        String lines = routes().stream().map(RoutesTest::line).collect(Collectors.joining("\n"));
        return """
        # Routes

        Who may use which page. A route that declares nothing does not answer. This page is written by a test from the
        running application, and every no in it is asked for.

        | route | method | everybody | %s |
        |---|---|%s
        %s
        """.formatted(roles, "---|".repeat(Role.values().length + 1), lines);
    }

    private static String line(Route route) {
        boolean open = route.rule() instanceof RouteRule.ForAll;
        String marks = Arrays.stream(Role.values())
                .map(role -> route.rule().check(viewer(role)) == RouteRule.Answer.LET_THROUGH ? "yes" : "")
                .collect(Collectors.joining(" | "));
        return "| `" + route.path() + "` | " + route.method() + " | " + (open ? "yes" : "") + " | " + marks + " |";
    }
}
