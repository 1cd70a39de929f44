package org.filiform.knowledge.answer;

/** How text stands out. Nothing is told by colour alone: a sign and words always say the same. */
public enum Ink {
    /** No colours: for files, pipes and whoever prefers it so. */
    PLAIN {
        @Override
        public String paint(Tone tone, String text) {
            return text;
        }
    },
    /** The colours of a terminal (ECMA-48). */
    COLOURED {
        @Override
        public String paint(Tone tone, String text) {
            return text.isEmpty() ? text : "\u001b[" + code(tone) + "m" + text + "\u001b[0m";
        }
    };

    /** What the text is. */
    public enum Tone {
        TITLE,
        STRONG,
        QUIET,
        URGENT,
        NOT_THIS,
        NOT_TODAY,
        DECIDE,
        CARE,
        CLEAR,
        OPEN
    }

    /** The text, made to stand out. */
    public abstract String paint(Tone tone, String text);

    private static String code(Tone tone) {
        return switch (tone) {
            case TITLE, STRONG -> "1";
            case QUIET -> "2";
            case URGENT -> "1;97;41";
            case NOT_THIS -> "1;31";
            case NOT_TODAY -> "1;35";
            case DECIDE -> "1;33";
            case CARE -> "33";
            case CLEAR -> "32";
            case OPEN -> "36";
        };
    }
}
