package org.filiform.clinic.mine;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.drawings.Drawing;
import org.filiform.clinic.drawings.Drawing.Maker;
import org.filiform.clinic.drawings.Drawing.Paint;
import org.filiform.clinic.drawings.DrawingViews;
import org.filiform.clinic.drawings.Drawings;
import org.filiform.clinic.drawings.PaintForm;
import org.filiform.clinic.drawings.PaintForms;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A client shows where it hurts. Whoever speaks for a young client sees only what they painted themself. */
@Controller
class MyDrawingPages {

    private final Records records;
    private final Telling telling;
    private final Drawings drawings;
    private final DrawingViews views;
    private final PaintForms forms;
    private final BodyMaps maps;
    private final Trail trail;

    MyDrawingPages(
            Records records,
            Telling telling,
            Drawings drawings,
            DrawingViews views,
            PaintForms forms,
            BodyMaps maps,
            Trail trail) {
        this.records = records;
        this.telling = telling;
        this.drawings = drawings;
        this.views = views;
        this.forms = forms;
        this.maps = maps;
        this.trail = trail;
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/drawing")
    String all(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        MyRecord record = records.open(id);
        trail.done("mine.drawing-read", record.client().id().value(), "");
        model.addAttribute("record", record);
        model.addAttribute(
                "drawings",
                shown(record).stream()
                        .map(drawing -> views.of(drawing, "pain", page.texts()))
                        .toList());
        return "mine/drawings";
    }

    private List<Drawing> shown(MyRecord record) {
        String speaker = record.speaker().map(Guardian::name).orElse("");
        return drawings.of(record.client().id()).stream()
                .filter(drawing -> telling.showsAll(record) || drawing.by().equals(Maker.speaker(speaker)))
                .toList();
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/drawing/new")
    String begin(@PathVariable String id, Model model) {
        MyRecord record = records.open(id);
        trail.done("mine.drawing-read", record.client().id().value(), "");
        return show(record, forms.beginning(Optional.empty()), model);
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @PostMapping("/mine/{id}/drawing/new")
    String keep(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        MyRecord record = records.open(id);
        PaintForm form = forms.sent(typed);
        Optional<Paint> paint = form.read();
        if (paint.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(record, form, model);
        }
        drawings.add(
                record.client().id(),
                Optional.empty(),
                paint.get(),
                maker(record),
                Optional.of(Records.viewer()),
                form.request());
        next.addFlashAttribute("notice", "drawing.mine.kept");
        return "redirect:" + record.at() + "/drawing";
    }

    private static Maker maker(MyRecord record) {
        return record.speaker()
                .map(Guardian::name)
                .map(Maker::speaker)
                .orElseGet(() -> Maker.client(record.client().name()));
    }

    private String show(MyRecord record, PaintForm form, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("form", form);
        model.addAttribute("map", form.map(maps));
        return "mine/drawing";
    }
}
