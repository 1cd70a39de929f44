package org.filiform.fhir.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is needed of one resource, as it was written: nothing is judged yet. A reader has one row and fills it again for
 * each resource, so nothing but texts may be kept of it; it is not for sharing between threads.
 */
public final class Row {

    private static final int FIELDS = Field.values().length;

    private final String[] texts = new String[FIELDS];
    private final String[] elements = new String[FIELDS];
    private final Codings codings = new Codings();
    private final Codings bodySites = new Codings();
    private final Value value = new Value();
    private final Pool<Component> components = new Pool<>(Component::new, Component::clear);
    private final Pool<Reply> replies = new Pool<>(Reply::new, Reply::clear);
    private final List<String> stops = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private int given;
    private boolean endedSomehow;
    private boolean modified;
    private String file = "";
    private long line;

    public Row() {
        Arrays.fill(texts, "");
        Arrays.fill(elements, "");
    }

    /** Empties the row for the next resource. */
    public void reset(String readFile, long readLine) {
        file = readFile;
        line = readLine;
        given = 0;
        codings.clear();
        bodySites.clear();
        value.clear();
        components.reset();
        replies.reset();
        stops.clear();
        problems.clear();
        endedSomehow = false;
        modified = false;
    }

    /** A single text; empty when it was not said. */
    public String get(Field field) {
        int index = at(field);
        return isGiven(index) ? texts[index] : "";
    }

    /** The element of FHIR that a single text was read from; empty when there was none. */
    public String element(Field field) {
        int index = at(field);
        return isGiven(index) ? elements[index] : "";
    }

    /** Keeps a single text. An element that comes twice is a problem, and the first one stands. */
    public void set(Field field, String element, String text) {
        int index = at(field);
        if (!isGiven(index) || texts[index].isEmpty()) {
            texts[index] = text;
            elements[index] = element;
            given |= 1 << index;
        } else if (!texts[index].equals(text)) {
            problem(element, "is given twice and differently", "Keep the one that is right.");
        }
    }

    /** Puts another text in the place of what was read, as when a reference turns out to be the contained resource. */
    public void replace(Field field, String text) {
        int index = at(field);
        elements[index] = element(field);
        texts[index] = text;
        given |= 1 << index;
    }

    /** One bit a field: emptying a row is then one step, and it is done for every resource. */
    private boolean isGiven(int index) {
        return (given >> index & 1) != 0;
    }

    /** Fields stand in an array, not a map: it is filled and emptied for every resource. */
    @SuppressWarnings("EnumOrdinal")
    private static int at(Field field) {
        return field.ordinal();
    }

    public String type() {
        return get(Field.TYPE);
    }

    public String id() {
        return get(Field.ID);
    }

    /** The bare id of the person; empty when the resource names none. */
    public String patient() {
        return get(Field.PATIENT);
    }

    /** Type and id, such as {@code Condition/12}; where the id is missing the place stands for it. */
    public String reference() {
        return type() + "/" + (id().isEmpty() ? "@" + where() : id());
    }

    /**
     * For a Patient of a Bundle, the other name by which {@code urn:uuid:} references of that Bundle know the person;
     * empty when it is the same as the id.
     */
    public String alias() {
        String bare = References.bareId(get(Field.FULL_URL));
        return bare.equals(id()) ? "" : bare;
    }

    /** Whether a Patient has died. */
    public boolean isDeceased() {
        String said = get(Field.DECEASED);
        return !said.isEmpty() && !said.equals("false");
    }

    /** The codings of the element that decides: the code, the medication, the type of a device. */
    public Codings codings() {
        return codings;
    }

    public Codings bodySites() {
        return bodySites;
    }

    public Value value() {
        return value;
    }

    public List<Component> components() {
        return components.inUse();
    }

    public Component addComponent() {
        return components.add();
    }

    public List<Reply> replies() {
        return replies.inUse();
    }

    public Reply addReply() {
        return replies.add();
    }

    /** When a medicine was to end: the ends of dosages and of the supply, as written. */
    public List<String> stops() {
        return stops;
    }

    public void addStop(String written) {
        stops.add(written);
    }

    /** Whether an end was given that is no date: an age, a range or a text. */
    public boolean endedSomehow() {
        return endedSomehow;
    }

    public void setEndedSomehow() {
        endedSomehow = true;
    }

    /** Whether a modifier extension changes what the resource means in a way not known here. */
    public boolean isModified() {
        return modified;
    }

    public void setModified() {
        modified = true;
    }

    /** Notes what cannot be right; of very many only the first are kept. */
    public void problem(String element, String what, String whatToDo) {
        if (problems.size() < Limits.PROBLEMS) {
            problems.add(new RowProblem(element, what, whatToDo));
        }
    }

    /** What cannot be right in this resource, found by its reader and by its interpreter. */
    public List<RowProblem> problems() {
        return problems;
    }

    public String file() {
        return file;
    }

    public long line() {
        return line;
    }

    /** File and line. */
    public String where() {
        return file + ":" + line;
    }

    /** How many parts of no fixed number were read so far. */
    int parts() {
        return codings.size() + bodySites.size() + components.size() + replies.size() + stops.size() + problems.size();
    }
}
