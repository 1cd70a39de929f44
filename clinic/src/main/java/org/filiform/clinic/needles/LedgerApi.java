package org.filiform.clinic.needles;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the script of a ledger page asks and tells. */
@Controller
class LedgerApi {

    private final Clients clients;
    private final Visits visits;
    private final Taking taking;
    private final Moments moments;
    private final NeedleOperations operations;
    private final LedgerViews views;
    private final DeviceLock lock;
    private final Readings readings;
    private final Clock clock;

    LedgerApi(
            Clients clients,
            Visits visits,
            Taking taking,
            Moments moments,
            NeedleOperations operations,
            LedgerViews views,
            DeviceLock lock,
            Readings readings,
            Clock clock) {
        this.clients = clients;
        this.visits = visits;
        this.taking = taking;
        this.moments = moments;
        this.operations = operations;
        this.views = views;
        this.lock = lock;
        this.readings = readings;
        this.clock = clock;
    }

    /** What came of a batch. */
    record Answer(LedgerView ledger, List<Refusal> refused) {}

    /** Why nothing of a batch was taken. */
    record Fault(String code, String why, String todo) {}

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/needles/operations")
    ResponseEntity<String> take(
            @PathVariable String id,
            @PathVariable String visit,
            @ModelAttribute("page") Page page,
            HttpServletRequest request)
            throws IOException {
        Visit which = visits.addressed(clients.addressed(id).id(), visit);
        byte[] body = request.getInputStream().readNBytes(Sent.LARGEST + 1);
        return switch (Sent.read(body, clock.instant())) {
            case Sent.Read.Bad(HttpStatus status, String code, String text) ->
                json(
                        status,
                        new Fault(
                                code,
                                page.t(text, Sent.MOST_OPERATIONS, Sent.LARGEST >> 10),
                                page.t("needles.todo." + code)));
            case Sent.Read.Good(Sent sent) -> {
                Batch batch =
                        taking.take(which.id(), sent, Room.who(), page.texts(), lock.isLocked(request.getSession()));
                yield json(
                        HttpStatus.OK,
                        new Answer(views.of(batch.moment(), batch.kept(), page.texts()), batch.refused()));
            }
        };
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/needles/ledger.json")
    ResponseEntity<String> look(
            @PathVariable String id, @PathVariable String visit, @ModelAttribute("page") Page page) {
        Visit which = visits.addressed(clients.addressed(id).id(), visit);
        readings.of(which.client());
        String ledger =
                LedgerJson.write(views.of(moments.of(which, Room.who()), operations.of(which.id()), page.texts()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(LedgerJson.mark(ledger))
                .contentType(MediaType.APPLICATION_JSON)
                .body(ledger);
    }

    private static ResponseEntity<String> json(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(LedgerJson.write(body));
    }
}
