package org.filiform.clinic.opinion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Opens a paper to its end, so that a damaged one is noticed while whoever has the real one is still there. */
final class ScanCheck {

    /** The most points of a picture: a small file can unfold to any size. */
    static final long MOST_POINTS = 100_000_000;

    /** About as wide and as high a picture becomes when it is read; the points between are skipped. */
    private static final int SKETCH = 256;

    private ScanCheck() {}

    /** Why it cannot be kept; empty when it can be opened. */
    static Optional<ScanFault> fault(ScanKind kind, byte[] content) {
        try {
            return switch (kind) {
                case PDF -> pdf(content);
                case JPEG, PNG -> picture(kind, content);
            };
        } catch (IOException | RuntimeException _) {
            // The readers answer some kinds of damage with whatever they stumble over.
            return Optional.of(ScanFault.DAMAGED);
        }
    }

    private static Optional<ScanFault> pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return document.getNumberOfPages() > 0 ? Optional.empty() : Optional.of(ScanFault.DAMAGED);
        }
    }

    private static Optional<ScanFault> picture(ScanKind kind, byte[] content) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input);
            return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS
                    ? Optional.of(ScanFault.TOO_LARGE)
                    : drawn(reader);
        } finally {
            reader.dispose();
        }
    }

    private static Optional<ScanFault> drawn(ImageReader reader) throws IOException {
        AtomicBoolean cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            // Half a JPEG is drawn in grey with a word of warning. Other warnings are harmless, and cameras cause them.
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                cutOff.set(true);
            }
        });
        ImageReadParam sketch = reader.getDefaultReadParam();
        sketch.setSourceSubsampling(every(reader.getWidth(0)), every(reader.getHeight(0)), 0, 0);
        if (reader.canReadRaster()) {
            reader.readRaster(0, sketch);
        } else {
            reader.read(0, sketch);
        }
        return cutOff.get() ? Optional.of(ScanFault.DAMAGED) : Optional.empty();
    }

    private static int every(int points) {
        return Math.max(1, points / SKETCH);
    }
}
