package org.filiform.clinic.opinion;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Papers as a scanner or a phone would make them, each different from the others. */
final class Papers {

    private static final Random RANDOM = new Random(20261122);

    private Papers() {}

    static byte[] pdf() throws IOException {
        try (PDDocument document = document()) {
            return saved(document);
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (PDDocument document = document()) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return saved(document);
        }
    }

    private static PDDocument document() {
        PDDocument document = new PDDocument();
        document.addPage(new PDPage());
        document.getDocumentInformation().setTitle("Paper " + RANDOM.nextInt());
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    static byte[] jpeg() throws IOException {
        return picture("jpeg");
    }

    static byte[] png() throws IOException {
        return picture("png");
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        RANDOM.ints(60_000).forEach(at -> image.setRGB(Math.floorMod(at, 400), Math.floorMod(at / 400, 300), at));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A small file that says it is 30,000 points wide and as high. */
    static byte[] endlessPng() throws IOException {
        byte[] png = png();
        for (int side : new int[] {16, 20}) {
            png[side + 2] = 0x75;
            png[side + 3] = 0x30;
        }
        return png;
    }
}
