package org.filiform.clinic.syringes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;

/** Draws up a syringe, and notes who was weighed, as the forms of their page do and by the same rules. */
@Component
public class DrawingUp {

    private final Preparing preparing;

    DrawingUp(Preparing preparing) {
        this.preparing = preparing;
    }

    /**
     * Prepares a syringe.
     *
     * @param fields as the form of the page names them
     * @return the codes of what speaks against it; empty where it is prepared
     */
    public List<String> syringe(Client client, Visit visit, Map<String, String> fields, Whoever who) {
        SyringeForm form = new SyringeForm(values(fields));
        preparing.prepare(client, visit, form, who);
        return codes(form);
    }

    /** Notes what was weighed and judged; the codes of what is not taken of it. */
    public List<String> weight(Client client, Visit visit, Map<String, String> fields, Whoever who) {
        WeightForm form = new WeightForm(values(fields));
        preparing.weigh(client, visit, form, who);
        return codes(form);
    }

    private static List<String> codes(TypedForm form) {
        return form.faults().stream().map(Fault::code).toList();
    }

    private static Map<String, List<String>> values(Map<String, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }
}
