package dev.todochatbot.understanding.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.reading.Joints.Joint;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Template.Trust;

/**
 * Cuts a message where a joint proposes it and what follows is a request by itself. Probabilities of the parts are not
 * weighed against the whole's: an open slot swallows a second request, and the whole still reads well.
 *
 * @param suppositions folded words that a condition begins with: "if it rains, …" is not to be done yet
 * @param nouns folded words that names of things begin with: a look-up of mere nouns ("my overdue tasks") may be an item of a
 *     list
 * @param requests folded words of requests
 * @param verbs folded verbs that tasks begin with
 * @param verbLast whether all things come before their verb: then things before a joint, and no verb, are the next verb's
 */
record Clauses(
        Joints joints,
        Set<String> suppositions,
        Set<String> nouns,
        Set<String> verbs,
        Set<String> requests,
        boolean verbLast,
        Weights weights) {

    /** Parts are read with so many tokens in all; after that no further cut is tried. */
    private static final int MOST_TOKENS = 250;

    private static final int MOST_JOINTS = 2;
    private static final double MOST_LEFT_OUT = 1;

    /** @param conditional whether it is to be done only where the look-up before found nothing */
    record Part(Weighed weighed, boolean conditional) {}

    /** The parts of a message, each read; one if it is one request. */
    List<Part> cut(Weighed whole, Function<Message, Weighed> read) {
        Message message = whole.message();
        if (supposes(message)) {
            return List.of(new Part(whole, false));
        }
        List<Joint> proposed = proposed(whole);
        var parts = new ArrayList<Part>();
        int from = 0;
        boolean conditional = false;
        int left = MOST_TOKENS;
        for (int i = 0; i < proposed.size() && left > 0; i++) {
            Joint joint = proposed.get(i);
            if (joint.at() <= from) {
                continue;
            }
            for (int reach = 1; reach <= MOST_JOINTS && left > 0; reach++) {
                int to = i + reach < proposed.size()
                        ? proposed.get(i + reach).at()
                        : message.tokens().size();
                left -= to - joint.end();
                Weighed after = read.apply(after(message, joint.end(), to));
                if (counts(after, joint)) {
                    left -= joint.at() - from;
                    Weighed before = read.apply(part(message, from, joint.at()));
                    if (stands(before, joint) && (!addsVerb(before, 1) || addsVerb(after, MOST_TOKENS))) {
                        parts.add(new Part(before, conditional));
                        from = joint.end();
                        conditional = joint.conditional();
                    }
                    break;
                }
                if (to == message.tokens().size()) {
                    break;
                }
            }
        }
        if (from == 0) {
            return List.of(new Part(whole, false));
        }
        parts.add(new Part(read.apply(part(message, from, message.tokens().size())), conditional));
        return parts;
    }

    private boolean supposes(Message message) {
        List<Token> tokens = message.tokens();
        return !tokens.isEmpty()
                && suppositions.contains(tokens.getFirst().folded())
                && message.spans().stream().noneMatch(span -> span.kind() == Kind.COURTESY && span.from() == 0);
    }

    private static Message part(Message message, int from, int to) {
        return from == 0 ? message.part(from, to) : after(message, from, to);
    }

    private static Message after(Message message, int from, int to) {
        Account account = message.account();
        return message.part(from, to)
                .of(new Account(
                        account.tasks(),
                        account.lists(),
                        account.tags(),
                        account.focus().within()));
    }

    /** Whether the words behind a joint are a request by themselves. */
    private boolean counts(Weighed after, Joint joint) {
        Predicate<Reading> isRequest = reading -> isExplicit(reading) || joint.ends() && isThingToDo(reading);
        Optional<Intent> likeliest = after.likeliest(isRequest);
        if (likeliest.isEmpty()) {
            return false;
        }
        Reading best = after.first(likeliest.get()).orElseThrow();
        boolean mereNouns = !verbLast && best.is(Sort.LOOKUP) && isNoun(after.message());
        return !mereNouns
                && (best.isLoose() || best.match().skipped() < MOST_LEFT_OUT)
                && !best.evidence().values().containsKey("missing")
                && after.probability(reading -> isRequest.test(reading) && reading.intent() == best.intent())
                        >= weights.threshold("part");
    }

    private boolean isNoun(Message message) {
        return nouns.contains(message.tokens().getFirst().folded())
                || message.spans().stream().anyMatch(span -> span.from() == 0 && span.kind() != Kind.COURTESY);
    }

    private static boolean isExplicit(Reading reading) {
        return !reading.isLoose()
                && !reading.wantsTitle()
                && reading.trust() != Trust.BARE
                && !isItem(reading)
                && (!reading.is(Sort.TALK)
                        || reading.intent() == Intent.PROHIBIT
                        || reading.intent() == Intent.STILL_OPEN);
    }

    /** Behind the end of a sentence a title that begins with a verb is another task. */
    private static boolean isThingToDo(Reading reading) {
        return reading.trust() == Trust.BARE
                && reading.intent() == Intent.ADD
                && reading.evidence().values().getOrDefault("bareVerb", 0.0) > 0;
    }

    /** "Bread to the shopping list" may be the last of several things for it. */
    private static boolean isItem(Reading reading) {
        return reading.trust() == Trust.WISH
                && reading.match().fillings().stream().anyMatch(filling -> filling.kind() == Kind.LIST);
    }

    private boolean stands(Weighed before, Joint joint) {
        if (isMereVerb(before) || isMerePriority(before.message())) {
            return false;
        }
        return joint.ends()
                || before.message().tokens().isEmpty()
                || before.probability(Sort.TALK) >= weights.threshold("before")
                || before.likeliest(reading -> !verbLast || isExplicit(reading))
                        .filter(intent -> before.probability(intent) >= weights.threshold("before"))
                        .isPresent();
    }

    /** "Urgent! Call the plumber" is one thing to do. */
    private static boolean isMerePriority(Message before) {
        return before.spans().stream()
                .anyMatch(span -> span.kind() == Kind.PRIORITY
                        && span.from() == 0
                        && span.to() == before.tokens().size());
    }

    /** "Sort and add labels" is one thing to do. */
    private boolean isMereVerb(Weighed before) {
        List<Token> tokens = before.message().tokens();
        Optional<Reading> best = before.readings().stream().findFirst();
        return tokens.size() == 1
                && verbs.contains(tokens.getFirst().folded())
                && best.filter(Clauses::isExplicit).isEmpty();
    }

    /** "Add a task to sort and add labels" is one, "add swim and add buy soap" are two: whether a verb begins what is added. */
    private boolean addsVerb(Weighed part, int words) {
        List<Token> tokens = part.message().tokens();
        return part.readings().stream()
                .findFirst()
                .filter(reading -> reading.intent() == Intent.ADD && !reading.isLoose())
                .flatMap(reading -> reading.match().fillings().stream()
                        .filter(filling -> filling.kind() == Kind.TEXT)
                        .findFirst())
                .filter(filling -> filling.from() > 0 && filling.to() - filling.from() <= words)
                .filter(filling -> verbs.contains(tokens.get(filling.from()).folded()))
                .isPresent();
    }

    /** Joints that are no part of a new title, of a note behind its colon or of the tasks that an order is about. */
    private List<Joint> proposed(Weighed whole) {
        var kept = new BitSet();
        Optional<Reading> best = whole.readings().stream().findFirst().filter(reading -> !reading.isLoose());
        best.filter(Clauses::leads)
                .ifPresent(reading -> reading.match().fillings().stream()
                        .filter(filling -> filling.kind() == Kind.TASK)
                        .forEach(filling -> kept.set(leavesOut(reading) ? 0 : filling.from(), filling.to())));
        best.filter(reading -> reading.intent() == Intent.RENAME || reading.intent() == Intent.NOTE)
                .ifPresent(reading -> reading.match().fillings().stream()
                        .filter(filling -> filling.kind() == Kind.TEXT)
                        .filter(filling -> reading.intent() == Intent.RENAME || isBehindColon(whole.message(), filling))
                        .forEach(filling -> kept.set(filling.from(), filling.to())));
        return joints.of(whole.message()).stream()
                .filter(joint -> !kept.get(joint.at())
                        || whole.readings().getFirst().intent() == Intent.RENAME
                                && begins(whole.message(), joint.end()))
                .toList();
    }

    /** "Rename it to boiler and add bread" asks for two things. */
    private boolean begins(Message message, int at) {
        return requests.contains(message.tokens().get(at).folded());
    }

    /** An order all of whose tasks are found; a deed may be told with any verb, and finds too much, unless it points. */
    private static boolean leads(Reading reading) {
        boolean report = "true".equals(reading.match().template().set().get("report"));
        return reading.is(Sort.CHANGE)
                && reading.trust() == Trust.FULL
                && (!report || reading.evidence().values().containsKey("points"))
                && !reading.evidence().values().containsKey("missing");
    }

    private static boolean leavesOut(Reading reading) {
        return reading.request().target() instanceof Target.All(var _, Target except) && except != null;
    }

    private static boolean isBehindColon(Message message, Filling filling) {
        return filling.from() > 0
                && (":".equals(message.tokens().get(filling.from() - 1).raw())
                        || ":".equals(message.tokens().get(filling.from()).raw()));
    }
}
