package org.filiform.fhir.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The codings of one element, with the texts beside them; an element may hold several concepts. What a coding lacks is
 * an empty text. Made to be filled again and again; not for sharing between threads.
 */
public final class Codings {

    private static final int USUAL = 4;

    private String[] systems = new String[USUAL];
    private String[] codes = new String[USUAL];
    private String[] displays = new String[USUAL];
    private int[] concepts = new int[USUAL];
    private final List<String> texts = new ArrayList<>();
    private int size;
    private int concept;

    /** A new concept begins; the codings added from now on are its own. */
    public void beginConcept() {
        concept++;
    }

    /** Adds a coding to the concept that was begun last. */
    public void add(String system, String code, String display) {
        if (size == codes.length) {
            grow();
        }
        systems[size] = system;
        codes[size] = code;
        displays[size] = display;
        concepts[size] = concept;
        size++;
    }

    public void addText(String text) {
        texts.add(text);
    }

    /** Adds all that the other holds, as concepts of their own. */
    public void addAll(Codings other) {
        int last = -1;
        for (int i = 0; i < other.size; i++) {
            if (other.concepts[i] != last) {
                beginConcept();
                last = other.concepts[i];
            }
            add(other.systems[i], other.codes[i], other.displays[i]);
        }
        texts.addAll(other.texts);
    }

    public int size() {
        return size;
    }

    public String system(int index) {
        return systems[index];
    }

    public String code(int index) {
        return codes[index];
    }

    public String display(int index) {
        return displays[index];
    }

    /** The number of the concept that a coding belongs to; codings of one concept stand side by side. */
    public int concept(int index) {
        return concepts[index];
    }

    public List<String> texts() {
        return texts;
    }

    public boolean isEmpty() {
        return size == 0 && texts.isEmpty();
    }

    public void clear() {
        size = 0;
        concept = 0;
        texts.clear();
    }

    private void grow() {
        int larger = size * 2;
        systems = Arrays.copyOf(systems, larger);
        codes = Arrays.copyOf(codes, larger);
        displays = Arrays.copyOf(displays, larger);
        concepts = Arrays.copyOf(concepts, larger);
    }
}
