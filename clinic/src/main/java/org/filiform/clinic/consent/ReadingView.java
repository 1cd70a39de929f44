package org.filiform.clinic.consent;

import java.util.List;

/**
 * The page of a text that was sent ahead, for whoever reads it.
 *
 * @param sent which
 * @param client whose, by name
 * @param from who sent it, and until when it can be read
 * @param notes what has changed since, in sentences
 * @param readers who may be the one that reads it; one alone where that is known
 * @param done who said that they had read it
 * @param isDone whether there is nothing more to say but questions
 * @param asked what was asked; nothing where more than one could read it
 * @param action where the form is sent
 */
public record ReadingView(
        Sent sent,
        String client,
        String from,
        List<String> notes,
        List<Sent.Reader> readers,
        List<String> done,
        boolean isDone,
        List<String> asked,
        String action) {

    public ReadingView {
        notes = List.copyOf(notes);
        readers = List.copyOf(readers);
        done = List.copyOf(done);
        asked = List.copyOf(asked);
    }
}
