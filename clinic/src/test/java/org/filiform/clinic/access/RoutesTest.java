package org.filiform.clinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private static final int MISSING = 404;

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
                    methods.forEach(method ->
                            routes.put(path + " " + method, new Route(method, path, RouteRule.of(handler, path))));
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

        @Access(Role.PRACTITIONER)
        @GetMapping("/clients/{id}/careless")
        String whoseIsIt() {
            return "front/home";
        }

        @Access(value = Role.PRACTITIONER, record = Relation.TREATED_BY_ME)
        @GetMapping("/careless/record")
        String nobodysRecord() {
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
        Map<String, String> careless = Map.of(
                "/careless", "forgotten",
                "/careless/twice", "twice",
                "/clients/{id}/careless", "whoseIsIt",
                "/careless/record", "nobodysRecord");
        for (Map.Entry<String, String> route : careless.entrySet()) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(route.getKey()).build(),
                    new Careless(),
                    Careless.class.getDeclaredMethod(route.getValue()));
        }
        try {
            assertThat(routes().stream().filter(route -> route.rule() instanceof RouteRule.Undeclared))
                    .extracting(Route::path)
                    .containsExactlyInAnyOrderElementsOf(careless.keySet());
            Visitor everything = signedInAs(Role.values());
            for (String path : careless.keySet()) {
                String address = path.replace("{id}", new UUID(0, 0).toString());
                assertThat(everything.get(address).statusCode()).as(path).isEqualTo(REFUSED);
                assertThat(clinic.visitor().get(address).statusCode()).isNotEqualTo(200);
            }
        } finally {
            careless.keySet()
                    .forEach(path -> mapping.unregisterMapping(
                            RequestMappingInfo.paths(path).build()));
        }
    }

    /** Whether a route lets somebody in who is this to the client. Whoever works here is of the same clinic at least. */
    private static boolean lets(Route route, Role role, Relation relation) {
        boolean isStaff = role != Role.CLIENT;
        return route.rule().check(viewer(role)) == RouteRule.Answer.LET_THROUGH
                && switch (route.rule().record()) {
                    case NONE -> true;
                    case SAME_CLINIC -> isStaff && relation != Relation.NONE;
                    case TREATED_BY_ME -> relation == Relation.TREATED_BY_ME;
                    case OWN -> relation == Relation.OWN;
                };
    }

    @Test
    void everyRouteToARecordRefusesEveryRelationThatItDoesNotName() {
        List<Route> routes = routes().stream()
                .filter(route -> route.rule().record() != Relation.NONE)
                .toList();
        assertThat(routes).isNotEmpty();
        Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            visitors.put(role, signedInAs(role));
        }
        int refused = 0;
        for (Map.Entry<Role, Visitor> one : visitors.entrySet()) {
            String token = one.getValue().token("/forgotten");
            for (Relation relation : Relation.values()) {
                UUID client = client(account(one.getKey()), relation);
                for (Route route : routes) {
                    if (!lets(route, one.getKey(), relation)) {
                        assertThat(ask(one.getValue(), token, route, client))
                                .as("%s for %s, who is %s", route, one.getKey(), relation)
                                .isIn(REFUSED, relation == Relation.NONE ? MISSING : REFUSED);
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(routes.size() * Role.values().length);
    }

    private AccountId account(Role role) {
        return clinic.bean(Accounts.class)
                .findByMail(role.name() + "@example.org")
                .orElseThrow()
                .id();
    }

    /** A client to whom somebody is this, written past every rule; one that is not there for whoever is nothing. */
    private UUID client(AccountId account, Relation relation) {
        if (relation == Relation.NONE) {
            return new UUID(0, 9);
        }
        JdbcClient jdbc = clinic.bean(JdbcClient.class);
        UUID client = jdbc.sql("insert into client (name) values ('Somebody') returning id")
                .query(UUID.class)
                .single();
        String row = switch (relation) {
            case TREATED_BY_ME -> "insert into care (client, account, how, began_at) values (?, ?, 'JOINED', now())";
            case OWN -> "insert into client_account (client, account, invited_by, invited_at) values (?, ?, ?, now())";
            case SAME_CLINIC, NONE -> "";
        };
        if (relation == Relation.OWN) {
            jdbc.sql(row).params(client, account.value(), account.value()).update();
        } else if (relation == Relation.TREATED_BY_ME) {
            jdbc.sql(row).params(client, account.value()).update();
        }
        return client;
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
        return ask(visitor, token, route, new UUID(0, 0));
    }

    private int ask(Visitor visitor, String token, Route route, UUID client) {
        String path = route.path()
                .replaceFirst("^(/clients|/mine)/\\{[^}]*}", "$1/" + client)
                .replace("{client}", client.toString())
                .replaceAll("\\{[^}]*}", new UUID(0, 0).toString());
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

        A route with a client in its address also says what somebody must be to that client. *Own*: the client, or whoever
        speaks for them. *Treated*: on their team, or with the record opened for a reason ([decision 9](decisions/0009-whose-record-it-is.md)).
        *Clinic*: whoever works here; such a page shows no answers. Nobody else gets in.

        | route | method | everybody | %s |
        |---|---|%s
        %s
        """.formatted(roles, "---|".repeat(Role.values().length + 1), lines);
    }

    private static String line(Route route) {
        boolean open = route.rule() instanceof RouteRule.ForAll;
        String marks = Arrays.stream(Role.values())
                .map(role -> route.rule().check(viewer(role)) == RouteRule.Answer.LET_THROUGH ? yes(route) : "")
                .collect(Collectors.joining(" | "));
        return "| `" + route.path() + "` | " + route.method() + " | " + (open ? "yes" : "") + " | " + marks + " |";
    }

    private static String yes(Route route) {
        return switch (route.rule().record()) {
            case NONE -> "yes";
            case SAME_CLINIC -> "clinic";
            case TREATED_BY_ME -> "treated";
            case OWN -> "own";
        };
    }
}
