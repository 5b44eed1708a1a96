package dev.todochatbot.understanding.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.TaskMatcher;
import dev.todochatbot.understanding.filling.AdditionMaker;
import dev.todochatbot.understanding.filling.Additions;
import dev.todochatbot.understanding.filling.ChangeMaker;
import dev.todochatbot.understanding.filling.FilterMaker;
import dev.todochatbot.understanding.filling.Infinitives;
import dev.todochatbot.understanding.filling.Items;
import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.filling.RequestMaker;
import dev.todochatbot.understanding.filling.TargetReader;
import dev.todochatbot.understanding.filling.TemplateTargets;
import dev.todochatbot.understanding.filling.Wishes;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.reading.Decision.Clear;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.template.Corrections;
import dev.todochatbot.understanding.template.Matches;
import dev.todochatbot.understanding.template.Template.Trust;
import dev.todochatbot.understanding.template.Templates;
import dev.todochatbot.when.meaning.Speaker;

/** Reads messages of one language. */
final class LanguageReader {

    private final Templates templates;
    private final Judging judging;
    private final TitleTables titles;
    private final TaskMatcher tasks;
    private final TargetReader targets;
    private final Readings readings;
    private final Clauses clauses;
    private final Decider decider;
    private final TraceWriter traces;

    LanguageReader(Templates templates, Judging judging, Weights weights) {
        Language language = templates.language();
        this.templates = templates;
        this.judging = judging;
        this.titles = TitleTables.of(language);
        this.tasks = titles.tasks(language);
        var filters = new FilterMaker(tasks);
        this.targets = new TemplateTargets(
                templates.targets(),
                filters,
                language.joints(),
                language.except(),
                language.articles(),
                titles.deeds(language.generic()),
                new Corrections(language.corrections()));
        var statements = new HashSet<>(language.suppositions());
        statements.addAll(language.subjects());
        var witness = new Witness(
                language.questions(),
                statements,
                titles.verbs(),
                titles.lastVerbs(),
                language.requests(),
                language.joints());
        var additions = new Additions(
                new Items(language.joints(), titles.verbs(), titles.lastVerbs(), language.weak(), targets),
                new Wishes(templates.requests(), titles.verbs(), language.verbLast()),
                Infinitives.of(language.folding()::fold, language.verbs()),
                language.articles(),
                language.events());
        var loose = new LooseLookup(language.things(), witness);
        this.readings = new Readings(
                new RequestMaker(targets, new AdditionMaker(targets, additions), new ChangeMaker(), filters),
                targets,
                tasks,
                loose,
                witness,
                new Phrasal(language.particles(), language.articles()),
                weights);
        this.clauses = new Clauses(
                new Joints(language.joints(), language.conditions()),
                language.suppositions(),
                nouns(language),
                titles.verbs(),
                language.requests(),
                language.verbLast(),
                weights);
        this.decider = new Decider(tasks, additions, loose, weights);
        this.traces = new TraceWriter(weights);
    }

    private static Set<String> nouns(Language language) {
        var nouns = new HashSet<>(language.weak());
        nouns.addAll(language.things());
        nouns.removeAll(language.questions());
        return nouns;
    }

    String code() {
        return templates.language().code();
    }

    TaskMatcher tasks() {
        return tasks;
    }

    List<Token> tokens(String message) {
        return templates.tokenizer().read(message);
    }

    Understood understand(String text, List<Token> tokens, Account account, Speaker speaker) {
        Weighed whole = weigh(text, tokens, account, speaker);
        List<Clauses.Part> parts = clauses.cut(whole, this::read);
        Decision decision = parts.size() == 1 ? decider.of(parts.getFirst().weighed()) : together(whole, parts);
        List<Weighed> read = parts.stream().map(Clauses.Part::weighed).toList();
        boolean explicit = decision instanceof Clear
                && (parts.size() > 1
                        || decider.chosen(whole)
                                .filter(chosen -> !chosen.isLoose() && chosen.trust() == Trust.FULL)
                                .isPresent());
        return new Understood(decision, explicit, traces.of(code(), read, decision), code());
    }

    /** All of a message as one. */
    Weighed weigh(String text, List<Token> tokens, Account account, Speaker speaker) {
        return read(new Message(
                text,
                tokens,
                templates.spotters().spot(text, tokens, account.lists(), account.tags(), speaker),
                account,
                tasks.index(account.tasks())));
    }

    private Weighed read(Message message) {
        Matches matches = templates.requests().match(message.tokens(), message.spans());
        return readings.of(message, matches.best(), judging.of(message.tokens(), message.spans()), matches.visits());
    }

    private Decision together(Weighed whole, List<Clauses.Part> parts) {
        var sequence = new Sequence(
                words -> !tasks.find(words, whole.message().index(), false).isEmpty());
        for (Clauses.Part part : parts) {
            Weighed weighed = part.weighed();
            if (decider.of(weighed) instanceof Doubtful title && title.doubt() == Decision.Doubt.TITLE_OF_OPEN_TASK) {
                return title;
            }
            Optional<Reading> meant = decider.chosen(weighed).or(() -> decider.likeliest(weighed));
            if (meant.isPresent() && !(part.conditional() && sequence.hasFound())) {
                sequence.add(meant.get(), prohibited(meant.get(), weighed.message()));
            }
        }
        return sequence.requests().isEmpty() ? decider.of(whole) : new Clear(sequence.requests());
    }

    private Target prohibited(Reading reading, Message message) {
        return reading.isLoose()
                ? null
                : reading.match().fillings().stream()
                        .filter(filling -> filling.slot().equals("task"))
                        .map(filling -> targets.read(message, filling.from(), filling.to()))
                        .findFirst()
                        .orElse(null);
    }
}
