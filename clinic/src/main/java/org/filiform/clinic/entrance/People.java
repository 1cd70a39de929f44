package org.filiform.clinic.entrance;

import java.util.ArrayList;
import java.util.List;
import org.filiform.clinic.access.NewPerson;
import org.filiform.clinic.shell.Page;

/** What can be wrong with what somebody says about a person. */
final class People {

    private People() {}

    static List<Problem> problems(NewPerson person, Page page) {
        List<Problem> problems = new ArrayList<>();
        if (!person.hasName()) {
            problems.add(new Problem("name", page.t("entrance.person.name.problem")));
        }
        if (!person.hasMail()) {
            problems.add(new Problem("mail", page.t("entrance.person.mail.problem")));
        }
        return problems;
    }
}
