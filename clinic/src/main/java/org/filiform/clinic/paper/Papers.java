package org.filiform.clinic.paper;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints templates as tagged PDF (PDF/UA), A4, with page numbers. A template stands in {@code paper/frame.jte}, which
 * brings title, language and style. Nothing is fetched while printing: what a template refers to by address stays out.
 */
@Component
public class Papers {

    private static final String FONTS = "/paper/fonts/";
    private static final String NOWHERE = "";

    private final TemplateEngine templates;

    Papers(TemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * One paper.
     *
     * @param template its name without the ending, such as {@code opinion/letter}
     * @param values the parameters of the template
     * @return a PDF
     */
    public byte[] print(String template, Map<String, Object> values) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", values, html);
        return pdf(new W3CDom().fromJsoup(Jsoup.parse(html.toString())));
    }

    private static byte[] pdf(Document document) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, NOWHERE);
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useFont(font("inter-400.ttf"), "Inter", 400, FontStyle.NORMAL, true);
        builder.useFont(font("inter-600.ttf"), "Inter", 600, FontStyle.NORMAL, true);
        builder.useFont(font("dejavu-sans.ttf"), "DejaVu Sans", 400, FontStyle.NORMAL, true);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font(String file) {
        return () -> Papers.class.getResourceAsStream(FONTS + file);
    }
}
