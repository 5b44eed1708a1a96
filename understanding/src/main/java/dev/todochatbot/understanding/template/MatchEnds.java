package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.template.Template.Needs;
import dev.todochatbot.understanding.template.Template.Trust;

/** The readings that came to an end of a template together with the message. */
final class MatchEnds {

    private static final int MOST = 40;
    /** Without a word of the template there is no reason to leave out any of the message. */
    private static final float MOST_SKIPPED_WITHOUT_WORDS = 0.29f;

    private record End(int[] templates, Partial reading) {}

    /** What makes two matches the same. */
    private record Meaning(
            Intent intent, Map<String, String> set, Needs needs, boolean before, Trust trust, List<Filling> fillings) {}

    private final List<Template> templates;
    private final List<End> ends = new ArrayList<>();

    MatchEnds(List<Template> templates) {
        this.templates = templates;
    }

    void add(int[] indexes, Partial reading) {
        if (reading.literal() > 0 || reading.skipped() < MOST_SKIPPED_WITHOUT_WORDS) {
            ends.add(new End(indexes, reading));
        }
    }

    /** Without those that mean the same as a better one. */
    List<Match> best() {
        ends.sort(Comparator.comparingDouble((End end) -> end.reading().score()).reversed());
        var meanings = new HashSet<Meaning>();
        var best = new ArrayList<Match>();
        for (End end : ends) {
            var fillings = fillings(end.reading());
            for (int index : end.templates()) {
                Template template = templates.get(index);
                if (best.size() < MOST && meanings.add(meaning(template, fillings))) {
                    best.add(match(template, fillings, end.reading()));
                }
            }
        }
        return best;
    }

    private static Meaning meaning(Template template, List<Filling> fillings) {
        return new Meaning(
                template.intent(),
                template.set(),
                template.needs(),
                template.subjectBefore(),
                template.trust(),
                fillings);
    }

    private static Match match(Template template, List<Filling> fillings, Partial reading) {
        return new Match(
                template, fillings, reading.literal(), reading.explained(), reading.skipped(), reading.slips());
    }

    private static List<Filling> fillings(Partial reading) {
        var fillings = new ArrayList<Filling>();
        for (var filled = reading.fillings(); filled != null; filled = filled.before()) {
            fillings.add(filled.filling());
        }
        return fillings.reversed();
    }
}
