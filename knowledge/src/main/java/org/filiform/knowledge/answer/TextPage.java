package org.filiform.knowledge.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.filiform.knowledge.answer.Ink.Tone;

/** A page of text being written, broken at words so that it fits a width. Widths count letters, not bytes or colours. */
public final class TextPage {

    /** Narrower than this, lines run over: a word has to stand somewhere. */
    public static final int NARROWEST = 40;

    /** Wider than this, lines are hard to read. */
    public static final int WIDEST = 110;

    private static final int LABEL_WIDTH = 11;
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final Ink ink;

    /**
     * An empty page.
     *
     * @param width letters a line; taken into the limits of this class
     * @param ink colours or none
     */
    public TextPage(int width, Ink ink) {
        this.width = Math.clamp(width, NARROWEST, WIDEST);
        this.ink = ink;
    }

    public int width() {
        return width;
    }

    public String paint(Tone tone, String text) {
        return ink.paint(tone, text);
    }

    /** One line as it is. */
    public TextPage line(String text) {
        out.append(text.stripTrailing()).append('\n');
        return this;
    }

    /** An empty line, never two and never at the top. */
    public TextPage blank() {
        int length = out.length();
        if (length > 0 && !(length > 1 && out.charAt(length - 2) == '\n')) {
            out.append('\n');
        }
        return this;
    }

    /** What the next part is about. */
    public TextPage heading(String text) {
        return blank().line(paint(Tone.TITLE, text));
    }

    /** Text in as many lines as it takes, each this far from the left. */
    public TextPage paragraph(int indent, Tone tone, String text) {
        wrap(text, width - indent).forEach(line -> line(" ".repeat(indent) + paint(tone, line)));
        return this;
    }

    /** Plain text in as many lines as it takes. */
    public TextPage paragraph(int indent, String text) {
        wrap(text, width - indent).forEach(line -> line(" ".repeat(indent) + line));
        return this;
    }

    /** Text with a sign or number hanging before its first line. */
    public TextPage item(int indent, String sign, String text) {
        int hang = indent + visible(sign) + 1;
        List<String> lines = wrap(text, width - hang);
        for (int at = 0; at < lines.size(); at++) {
            String before = at == 0 ? " ".repeat(indent) + sign + " " : " ".repeat(hang);
            line(before + lines.get(at));
        }
        return this;
    }

    /** A quiet label, and what it is the label of beside it. */
    public TextPage labelled(int indent, String label, String text) {
        String padded = paint(Tone.QUIET, label) + " ".repeat(Math.max(0, LABEL_WIDTH - 1 - label.length()));
        return item(indent, padded, text);
    }

    /** One text at the left and one at the right; on two lines where they do not fit on one. */
    public TextPage spread(String left, String right) {
        int between = width - visible(left) - visible(right);
        if (between >= 2) {
            return line(left + " ".repeat(between) + right);
        }
        wrap(left, width).forEach(this::line);
        return paragraph(3, right);
    }

    /** How many letters are seen. */
    public static int visible(String text) {
        String plain = text.indexOf('\u001b') < 0 ? text : COLOURS.matcher(text).replaceAll("");
        return plain.codePointCount(0, plain.length());
    }

    /** The text in lines of at most so many letters, broken at spaces only. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.strip().split(" +", -1)) {
            int length = visible(word);
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(word);
            used += length + (used > 0 ? 1 : 0);
        }
        lines.add(line.toString());
        return lines;
    }

    /** All that was written. */
    @Override
    public String toString() {
        return out.toString();
    }
}
