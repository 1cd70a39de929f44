package org.filiform.clinic.incoming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.incoming.Incoming.Fault;
import org.filiform.clinic.incoming.Incoming.Outcome;
import org.filiform.fhir.row.Limits;
import org.filiform.fhir.row.References;
import org.filiform.fhir.row.ResourceTypes;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a file about one person: a Bundle, one resource, or resources one a line. It is taken over whole or not at all: a
 * file that is cut, that holds nobody or several people, or that speaks of somebody else is refused with what to do.
 */
@Component
class IncomingReader {

    /** How many resources one file may hold. */
    static final int MOST_RESOURCES = 50_000;

    /** The longest text: a file may be one paper in base64 and little else. What is larger is refused as it comes in. */
    private static final int LONGEST_TEXT = 20 << 20;

    private static final String TYPE = "resourceType";
    private static final String PATIENT = ResourceTypes.PATIENT;
    private static final String REFERENCE = "reference";
    private static final String ID = "id";
    private static final List<String> ABOUT = List.of("subject", "patient");

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(Limits.NAME_CHARACTERS)
                            .maxNumberLength(Limits.NUMBER_CHARACTERS)
                            .build())
                    .build())
            .build();

    /** What is in a file that is said to be about this client. */
    Outcome read(byte[] file, ClientId client) {
        try (MappingIterator<JsonNode> roots = json.readerFor(JsonNode.class).readValues(file)) {
            Contents contents = new Contents();
            while (roots.hasNext()) {
                contents.add(roots.next());
            }
            return contents.about(client);
        } catch (JacksonException broken) {
            return new Outcome.Refused(Fault.NOT_JSON, place(broken.getLocation()));
        } catch (RefusedException refused) {
            return refused.outcome();
        }
    }

    private static String place(TokenStreamLocation at) {
        return at == null ? "" : at.getLineNr() + ", " + at.getColumnNr();
    }

    /** A file is not taken over. */
    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        RefusedException(Fault fault, String detail) {
            super(fault.code());
            this.outcome = new Outcome.Refused(fault, detail);
        }

        Outcome outcome() {
            return outcome;
        }
    }

    /** The resources of one file. */
    private static final class Contents {

        private final List<ObjectNode> resources = new ArrayList<>();

        /** Addresses within a Bundle, and what stands there. */
        private final Map<String, String> addresses = new HashMap<>();

        /** A Bundle within a Bundle is unpacked like the one around it; the limit of nesting is that of the parser. */
        void add(JsonNode node) {
            switch (node) {
                case ObjectNode resource
                when isBundle(resource) ->
                    resource.path("entry")
                            .forEach(entry -> entry(entry.path("fullUrl").asString(""), entry));
                case ObjectNode resource when resource.path(TYPE).isString() -> keep(resource);
                default -> {
                    if (!node.isArray()) {
                        throw new RefusedException(Fault.NOT_FHIR, "");
                    }
                    node.forEach(this::add);
                }
            }
        }

        private void entry(String address, JsonNode entry) {
            if (!(entry.path("resource") instanceof ObjectNode resource)
                    || !resource.path(TYPE).isString()) {
                throw new RefusedException(Fault.NOT_FHIR, "");
            }
            if (isBundle(resource)) {
                add(resource);
            } else {
                keep(address, resource);
            }
        }

        private void keep(String address, ObjectNode resource) {
            String bare = address.substring(address.lastIndexOf(address.contains("/") ? '/' : ':') + 1);
            if (!resource.path(ID).isString()) {
                resource.put(ID, bare);
            }
            if (!address.isEmpty()) {
                addresses.put(
                        address,
                        resource.path(TYPE).asString() + "/" + resource.path(ID).asString());
            }
            keep(resource);
        }

        private void keep(ObjectNode resource) {
            if (resources.size() == MOST_RESOURCES) {
                throw new RefusedException(Fault.TOO_MANY, String.valueOf(MOST_RESOURCES));
            }
            resources.add(resource);
        }

        Outcome about(ClientId client) {
            if (resources.isEmpty()) {
                return new Outcome.Refused(Fault.EMPTY, "");
            }
            List<ObjectNode> patients =
                    resources.stream().filter(Contents::isPatient).toList();
            if (patients.size() != 1) {
                return new Outcome.Refused(
                        patients.isEmpty() ? Fault.NOBODY : Fault.SEVERAL_PEOPLE, String.valueOf(patients.size()));
            }
            ObjectNode patient = patients.getFirst();
            String self = PATIENT + "/" + patient.path(ID).asString("");
            StringBuilder lines = new StringBuilder();
            resources.stream().filter(resource -> !isPatient(resource)).forEach(resource -> {
                refer(resource, address -> address.equals(self) ? PATIENT + "/" + client : address);
                check(resource, PATIENT + "/" + client);
                lines.append(typeFirst(resource)).append('\n');
            });
            return new Outcome.Read(new Incoming(person(patient), lines.toString(), resources.size() - 1));
        }

        private static boolean isBundle(JsonNode resource) {
            return resource.path(TYPE).asString("").equals(ResourceTypes.BUNDLE);
        }

        private static boolean isPatient(JsonNode resource) {
            return resource.path(TYPE).asString().equals(PATIENT);
        }

        /** Makes every reference within a resource one that still holds when the resource stands on a line of its own. */
        private void refer(JsonNode node, Function<String, String> renamed) {
            node.forEach(child -> refer(child, renamed));
            if (node instanceof ObjectNode object && object.path(REFERENCE).isString()) {
                object.put(
                        REFERENCE, renamed.apply(relative(object.path(REFERENCE).asString())));
            }
        }

        private String relative(String reference) {
            String within = addresses.getOrDefault(reference, reference);
            String id = References.bareId(within);
            boolean person = References.type(within).equals(PATIENT) && !id.isEmpty();
            return person ? PATIENT + "/" + id : within;
        }

        /** Whoever reads the line knows what it is before anything else of it, and cannot take it for a Bundle. */
        private static JsonNode typeFirst(ObjectNode resource) {
            ObjectNode ordered = resource.objectNode();
            ordered.set(TYPE, resource.path(TYPE));
            return ordered.setAll(resource);
        }

        private static void check(ObjectNode resource, String self) {
            for (String element : ABOUT) {
                if (resource.has(element) && !isAbout(resource, resource.path(element), self)) {
                    throw new RefusedException(
                            Fault.SOMEBODY_ELSE,
                            resource.path(TYPE).asString() + "/"
                                    + resource.path(ID).asString(""));
                }
            }
        }

        /**
         * Whether it is about this person. What answers nothing may be about a group or a thing, or about whom it does not
         * say; never about another person.
         */
        private static boolean isAbout(ObjectNode resource, JsonNode whom, String self) {
            String reference = whom.path(REFERENCE).asString("");
            return ResourceTypes.READ.contains(resource.path(TYPE).asString())
                    ? reference.equals(self)
                    : reference.equals(self) || !References.type(reference).equals(PATIENT);
        }

        private static Person person(ObjectNode patient) {
            return new Person(
                    name(patient),
                    patient.path("birthDate").asString(""),
                    patient.path("gender").asString(""));
        }

        private static String name(ObjectNode patient) {
            JsonNode name = patient.path("name").path(0);
            List<String> parts = new ArrayList<>();
            name.path("given").forEach(given -> parts.add(given.asString("")));
            parts.add(name.path("family").asString(""));
            return Optional.of(String.join(" ", parts).strip())
                    .filter(joined -> !joined.isEmpty())
                    .orElseGet(() -> name.path("text").asString(""));
        }
    }
}
