package org.filiform.clinic.opinion;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.multipart.MultipartFile;

/** What a form brought along as the paper of an answer. */
sealed interface ScanFile {

    /** The largest paper, in bytes. */
    int LARGEST = 10 << 20;

    /** Nothing. */
    record None() implements ScanFile {}

    /** A paper that can be opened. */
    record Paper(String name, ScanKind kind, MultipartFile file) implements ScanFile {

        byte[] content() throws IOException {
            return file.getBytes();
        }
    }

    /** Something else, and nothing of it is kept. */
    record Refused(ScanFault fault) implements ScanFile {}

    /** Looks at what was sent; a form without a file sends none, or one without a name. */
    static ScanFile read(Optional<MultipartFile> sent) throws IOException {
        return sent.isEmpty() || isNothing(sent.get()) ? new None() : read(sent.get());
    }

    private static boolean isNothing(MultipartFile file) {
        return file.isEmpty() && name(file).isBlank();
    }

    private static ScanFile read(MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            return new Refused(ScanFault.EMPTY);
        }
        if (file.getSize() > LARGEST) {
            return new Refused(ScanFault.TOO_LARGE);
        }
        byte[] content = file.getBytes();
        Optional<ScanKind> kind = ScanKind.of(content);
        return kind.isEmpty() ? new Refused(ScanFault.OTHER_KIND) : opened(file, kind.get(), content);
    }

    private static ScanFile opened(MultipartFile file, ScanKind kind, byte[] content) {
        Function<ScanFault, ScanFile> refused = Refused::new;
        return ScanCheck.fault(kind, content)
                .map(refused)
                .orElseGet(() -> new Paper(ScanName.of(name(file), kind), kind, file));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }
}
