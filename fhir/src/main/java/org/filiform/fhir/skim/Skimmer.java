package org.filiform.fhir.skim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import org.filiform.fhir.json.Words;
import org.filiform.fhir.row.LineFilter;
import org.filiform.fhir.row.References;

/** Looks through lines one by one; the finding is left to a {@link Scan}. One serves one thread. */
final class Skimmer implements LineFilter {

    private static final byte[] HEAD = "{\"resourceType\":".getBytes(ISO_8859_1);
    private static final long HEAD_BEGIN = Words.at(HEAD, 0);
    private static final long HEAD_MIDDLE = Words.at(HEAD, Long.BYTES);
    private static final int LONGEST_TYPE = 60;

    private static final byte[] SUBJECT = "subject\"".getBytes(ISO_8859_1);
    private static final byte[] PATIENT = "patient\"".getBytes(ISO_8859_1);
    private static final byte[] MEDICINE = "medicationCodeableConcept\"".getBytes(ISO_8859_1);
    private static final byte[] MEDICATION = "medicationReference\"".getBytes(ISO_8859_1);

    private final Skimming skimming;
    private final Silence silence;
    private final Medications medications;
    private final Mentions mentions = new Mentions();
    private final ReferenceText reference = new ReferenceText();
    private Scan scan;
    private boolean isWarming;
    private TypeLook look = TypeLook.silent("");
    private byte[] lookName = {};
    private byte[] bytes = {};
    private int limit;
    private String patient = "";
    private int people;
    private int silentMedicines;

    /** One that looks with plain words until vectors are faster. */
    Skimmer(Skimming skimming, Medications medications) {
        this(skimming, medications, Scan.byWords(skimming.pair()), true);
    }

    /** One that looks in one way only. */
    Skimmer(Skimming skimming, Medications medications, Scan scan) {
        this(skimming, medications, scan, false);
    }

    private Skimmer(Skimming skimming, Medications medications, Scan scan, boolean isWarming) {
        this.skimming = skimming;
        this.medications = medications;
        this.silence = new Silence(skimming.index());
        this.scan = scan;
        this.isWarming = isWarming;
    }

    @Override
    public String type() {
        return look.name();
    }

    @Override
    public String patient() {
        return patient;
    }

    @Override
    public void begin(byte[] lines, int end) {
        bytes = lines;
        limit = end;
        if (isWarming && skimming.isWarm()) {
            isWarming = false;
            scan = Scan.byVectors(skimming.pair());
        }
        scan.begin(lines, end);
    }

    @Override
    public int passOver(int from) {
        if (!findType(from) || look.alwaysRead()) {
            return READ_IT;
        }
        patient = "";
        people = 0;
        silentMedicines = 0;
        int behind = scan.line(from, this);
        boolean named = people == 1 || (people == 0 && !look.mustName());
        boolean silent = !look.isOrder() || silentMedicines == 1;
        return behind >= 0 && named && silent ? behind : READ_IT;
    }

    /** The type, if the line begins with it as nearly all do. */
    private boolean findType(int from) {
        int after = from + HEAD.length;
        if (after + LONGEST_TYPE + 2 > limit
                || Words.at(bytes, from) != HEAD_BEGIN
                || Words.at(bytes, from + Long.BYTES) != HEAD_MIDDLE) {
            return false;
        }
        int begin = after + (isSpaced(after) ? 2 : 1);
        if (bytes[begin - 1] != '"') {
            return false;
        }
        int known = begin + lookName.length;
        if (bytes[known] == '"' && Arrays.equals(bytes, begin, known, lookName, 0, lookName.length)) {
            return true;
        }
        int end = begin;
        while (end - begin < LONGEST_TYPE && isLetter(bytes[end])) {
            end++;
        }
        if (end == begin || bytes[end] != '"') {
            return false;
        }
        lookName = Arrays.copyOfRange(bytes, begin, end);
        look = skimming.look(new String(lookName, ISO_8859_1));
        return true;
    }

    /** Whether a space follows the colon, as some programs write it everywhere. */
    private boolean isSpaced(int afterColon) {
        return bytes[afterColon] == ' ';
    }

    private static boolean isLetter(byte sign) {
        int small = sign | 0x20;
        return small >= 'a' && small <= 'z';
    }

    /** What the scan is to look for, of all that {@link Blocks} can mark. */
    int wanted() {
        return look.wanted();
    }

    /** Tells what may be a code, in resources of the type of the line. */
    Probe probe() {
        return look.probe();
    }

    /** A string begins here that may be one of those codes that are letters alone: whether the line must be read. */
    boolean pair(int at) {
        Pair pair = skimming.pair();
        return bytes[at] == pair.first() && bytes[at + 1] == pair.second() && probe().mayBeLetters(bytes, at, limit);
    }

    /**
     * A string begins here that may be the name of an element: whether the line must be read.
     *
     * @param depth in how many objects it stands, as far as braces tell
     */
    boolean name(int at, int depth) {
        return switch (bytes[at]) {
            case 's' -> person(at, SUBJECT, depth);
            case 'p' -> person(at, PATIENT, depth);
            default -> medicine(at, depth);
        };
    }

    private boolean person(int at, byte[] name, int depth) {
        String who = mentions.again(bytes, at, limit);
        if (who.isEmpty()) {
            if (!stands(at, name)) {
                return false;
            }
            who = mentions.read(bytes, at, at + name.length, limit);
        }
        people++;
        patient = depth == 1 && people == 1 ? who : "";
        return patient.isEmpty();
    }

    private boolean medicine(int at, int depth) {
        boolean named = stands(at, MEDICINE);
        if (!named && !stands(at, MEDICATION)) {
            return false;
        }
        silentMedicines++;
        boolean silent = named ? isSilentConcept(at + MEDICINE.length) : isSilentMedication(at + MEDICATION.length);
        return depth != 1 || silentMedicines > 1 || !silent;
    }

    private boolean isSilentConcept(int at) {
        int object = at + (at + 1 < limit && isSpaced(at + 1) ? 2 : 1);
        return object < limit && bytes[at] == ':' && bytes[object] == '{' && silence.is(bytes, object, limit);
    }

    private boolean isSilentMedication(int at) {
        if (!reference.find(bytes, at, limit)) {
            return false;
        }
        String text = new String(bytes, reference.begin(), reference.end() - reference.begin(), ISO_8859_1);
        String id = References.bareId(text);
        return !id.isEmpty() && medications.sayNothing(id);
    }

    private boolean stands(int at, byte[] name) {
        int end = at + name.length;
        return end <= limit && Arrays.equals(bytes, at, end, name, 0, name.length);
    }
}
