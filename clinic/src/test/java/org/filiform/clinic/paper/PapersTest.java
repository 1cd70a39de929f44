package org.filiform.clinic.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PapersTest {

    @Test
    void what_was_printed_can_be_read_back_in_many_scripts() throws IOException {
        String text = read(print("Łukasz Ωmega Жанна חנה <b>bold</b> ½ ≥ ☐"));

        assertThat(text)
                .contains("Łukasz Ωmega Жанна")
                .contains("<b>bold</b>")
                .contains("½ ≥ ☐")
                .contains("1 / 1");
    }

    @Test
    void a_paper_is_tagged_and_says_its_title_and_language() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(print("x"))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A trial & its title");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void nothing_is_fetched_while_printing() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        try {
            String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
            papers(new OneTemplate("""
                    @template.paper.frame(title = "x", language = "en", content = @`
                    <img src="%1$sa.png" alt="x"><link rel="stylesheet" href="%1$sb.css">
                    <object data="%1$sc.svg"></object><p style="background: url(%1$sd.png)">text</p>
                    <img src="file:///etc/hostname" alt="y">`)
                    """.formatted(address))).print("trial", Map.of());
        } finally {
            elsewhere.stop(0);
        }

        assertThat(asked).hasValue(0);
    }

    private static byte[] print(String said) {
        return papers(new OneTemplate("""
                @param String said
                @template.paper.frame(title = "A trial & its title", language = "en", content = @`<h1>A trial</h1><p>${said}</p>`)
                """)).print("trial", Map.of("said", said));
    }

    private static Papers papers(CodeResolver templates) {
        return new Papers(TemplateEngine.create(templates, Path.of("target/paper-templates"), ContentType.Html));
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The templates of the house and one called trial. */
    private record OneTemplate(DirectoryCodeResolver house, String trial) implements CodeResolver {

        OneTemplate(String trial) {
            this(new DirectoryCodeResolver(Path.of("src/main/jte")), trial);
        }

        @Override
        public String resolve(String name) {
            return isTrial(name) ? trial : house.resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return isTrial(name) ? 1 : house.getLastModified(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return List.of("trial.jte");
        }

        @Override
        public boolean exists(String name) {
            return isTrial(name) || house.exists(name);
        }

        private static boolean isTrial(String name) {
            return name.equals("trial.jte");
        }
    }
}
