package org.filiform.knowledge.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

/**
 * A code that was changed by a slip is noticed: SNOMED CT and LOINC codes carry a check digit, and the seal of each set
 * stands in a file of its own, so that no code changes unseen. {@code -Dfiliform.codes=write} seals anew.
 */
class CodeSetsTest {

    private static final Path SEALS = Path.of("src/test/resources/code-sets.sha256");
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";
    /** Answers have numbers of their own, with letters in front. */
    private static final Pattern NUMBERED = Pattern.compile("[0-9]+-[0-9]");

    private static final int[][] DIHEDRAL = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] PERMUTATION = permutations();

    @Test
    void every_snomed_ct_code_has_its_check_digit() {
        assertThat(codes(SNOMED).filter(code -> !verhoeff(code)).toList()).isEmpty();
    }

    @Test
    void every_loinc_code_has_its_check_digit() {
        assertThat(codes(LOINC)
                        .filter(NUMBERED.asMatchPredicate())
                        .filter(code -> !luhn(code))
                        .toList())
                .isEmpty();
    }

    @Test
    void no_set_changed_unseen() throws IOException {
        String seals = PackLoader.shipped().codeSets().stream()
                .map(set -> seal(set) + "  " + set.id())
                .sorted((one, other) -> one.substring(64).compareTo(other.substring(64)))
                .collect(Collectors.joining("\n", "", "\n"));
        if (System.getProperty("filiform.codes", "").equals("write")) {
            Files.writeString(SEALS, seals);
        }
        assertThat(seals).isEqualTo(Files.readString(SEALS));
    }

    private static Stream<String> codes(String system) {
        return PackLoader.shipped().codeSets().stream()
                .flatMap(set -> set.entries().stream())
                .filter(entry -> entry.system().equals(system) && entry.kind() == CodeEntry.Kind.CODE)
                .map(CodeEntry::code);
    }

    private static String seal(CodeSet set) {
        List<String> lines = set.entries().stream()
                .map(entry -> entry.system() + "|" + entry.kind() + "|" + entry.code() + "|" + entry.regions())
                .sorted()
                .toList();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The check digit of SNOMED CT (Verhoeff). */
    private static boolean verhoeff(String code) {
        int check = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            check = DIHEDRAL[check][PERMUTATION[i % 8][digit]];
        }
        return check == 0;
    }

    private static int[][] permutations() {
        int[][] table = new int[8][];
        table[0] = new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] step = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (int row = 1; row < 8; row++) {
            table[row] = new int[10];
            for (int digit = 0; digit < 10; digit++) {
                table[row][digit] = step[table[row - 1][digit]];
            }
        }
        return table;
    }

    /** The check digit of LOINC (modulus 10). */
    private static boolean luhn(String code) {
        String digits = code.replaceAll("[^0-9]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
