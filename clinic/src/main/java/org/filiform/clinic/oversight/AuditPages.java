package org.filiform.clinic.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditQuestion;
import org.filiform.clinic.audit.AuditVerdict;
import org.filiform.clinic.audit.AuditVerifier;
import org.filiform.clinic.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audit for the auditor: searched, taken along, and checked. Looking at it is in it. */
@Controller
class AuditPages {

    static final String TAMPERED = "FIL-7800";
    private static final int AT_ONCE = 100;
    private static final int MOST_EXPORTED = 100_000;
    private static final String NEWEST = "9223372036854775807";

    private final AuditSearch search;
    private final Acts acts;
    private final DataSource database;
    private final Trail trail;

    AuditPages(AuditSearch search, Acts acts, DataSource database, Trail trail) {
        this.search = search;
        this.acts = acts;
        this.database = database;
        this.trail = trail;
    }

    @Access(Role.AUDITOR)
    @GetMapping("/audit")
    String show(
            @ModelAttribute AuditForm form,
            @RequestParam(defaultValue = NEWEST) long before,
            @ModelAttribute("page") Page page,
            Model model) {
        AuditQuestion question = search.question(form).before(before);
        List<AuditLine> lines = search.find(question, AT_ONCE);
        looked("audit.read", question, form);
        model.addAttribute("form", form);
        model.addAttribute(
                "acts", lines.stream().map(line -> acts.of(line, page.texts())).toList());
        model.addAttribute(
                "older", lines.size() < AT_ONCE ? 0L : lines.getLast().seq());
        return "oversight/audit";
    }

    /** Where one client was looked for, that client can read it. */
    private void looked(String action, AuditQuestion question, AuditForm form) {
        Optional<UUID> client = question.clients()
                .filter(found -> found.size() == 1)
                .map(Set::iterator)
                .map(found -> found.next());
        client.ifPresentOrElse(one -> trail.done(action, one, form.query()), () -> trail.done(action, form.query()));
    }

    /** As a table for other programs. It is read in parts, so that nobody who writes waits for it. */
    @Access(Role.AUDITOR)
    @GetMapping("/audit.csv")
    void export(@ModelAttribute AuditForm form, @ModelAttribute("page") Page page, HttpServletResponse response)
            throws IOException {
        AuditQuestion question = search.question(form);
        looked("audit.exported", question, form);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        PrintWriter out = response.getWriter();
        out.print("place,at,account,name,profession,action,client,client name,why,outcome\r\n");
        int written = 0;
        List<AuditLine> lines = search.find(question, Audit.MOST_LINES);
        while (!lines.isEmpty() && written < MOST_EXPORTED) {
            lines.forEach(line -> out.print(Csv.line(line, acts.of(line, page.texts()))));
            written += lines.size();
            lines = search.find(question.before(lines.getLast().seq()), Audit.MOST_LINES);
        }
        if (!lines.isEmpty()) {
            out.print(Csv.row(page.t("audit.csv.cut", written, lines.getFirst().seq())));
        }
    }

    @Access(Role.AUDITOR)
    @PostMapping("/audit/verify")
    String verify(RedirectAttributes next) throws SQLException {
        AuditVerdict verdict = AuditVerifier.verify(database);
        switch (verdict) {
            case AuditVerdict.Whole(long count, var head) ->
                next.addFlashAttribute("whole", List.of(Long.toString(count), head.toString()));
            case AuditVerdict.Broken(long entry, var fault, String detail) ->
                next.addFlashAttribute("broken", List.of(Long.toString(entry), detail + " (" + fault + ")", TAMPERED));
        }
        trail.done("audit.verified", verdict instanceof AuditVerdict.Whole ? "whole" : "broken");
        return "redirect:/audit";
    }
}
