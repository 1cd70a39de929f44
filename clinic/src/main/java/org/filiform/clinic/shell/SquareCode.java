package org.filiform.clinic.shell;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Locale;

/**
 * A text as a square code, drawn as one path of an SVG.
 *
 * @param side how many dots its side has, the empty edge among them
 * @param path what is dark
 */
public record SquareCode(int side, String path) {

    // The code's own standard asks for an edge of four dots.
    private static final int EDGE = 4;

    public static SquareCode of(String text) {
        ByteMatrix dots = dots(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            int x = 0;
            while (x < dots.getWidth()) {
                int end = endOfRun(dots, x, y);
                if (end > x) {
                    path.append(String.format(Locale.ROOT, "M%d %dh%dv1h-%dz", x + EDGE, y + EDGE, end - x, end - x));
                }
                x = end + 1;
            }
        }
        return new SquareCode(dots.getWidth() + 2 * EDGE, path.toString());
    }

    private static int endOfRun(ByteMatrix dots, int from, int y) {
        int end = from;
        while (end < dots.getWidth() && dots.get(end, y) == 1) {
            end++;
        }
        return end;
    }

    private static ByteMatrix dots(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a square code", e);
        }
    }
}
