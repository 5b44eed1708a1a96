package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Action;

/** "undo that", "revert your last change", "oh no, bring it back". */
final class UndoParser {

    private static final String LAST =
            "(?: (?:it|that|this|them|those|everything|all|the|your|my|of|last|latest|previous|recent|most|change|changes|action|actions|one|thing|step|edit|edits|deletion|completion|update|what|you|i|we|did|have|done|had|just|again|now|completely|immediately|please|turn|message|request|move|rename|whole|back|to|before|how|as|was|were|things))*";
    private static final Pattern UNDO =
            Pattern.compile("(?:undo|un-do|revert|roll ?back|reverse|take back|rewind|ctrl ?[+-]? ?z)" + LAST
                    + "|(?:bring|get|give|put|take|change|turn|switch|set|roll|move) (?:it|that|them|those|everything|this|me that|me it) back(?: (?:please|again|now|to how it was|to (?:what|where|the way) it was|the way it was|as it was))*"
                    + "|(?:go|step) back(?: (?:one|a) step)?|back up|take that back|i take that back|scratch that|strike that"
                    + "|(?:restore|recover|undelete) (?:it|that|them|this|those|everything)(?: all)?(?: please| again)?"
                    + "|(?:that|this|it) was (?:a mistake|an accident|wrong|not what i (?:wanted|meant|asked(?: for)?)|by mistake|by accident|an error|not right)"
                    + "|i (?:did not|do not) (?:mean|want)(?: to do)? (?:that|this|it)|(?:that is )?not what i (?:meant|wanted|asked for)|wrong(?: one| task)|my mistake|my bad|cancel (?:that|the|my|your|what you)? ?(?:last )?(?:change|action)"
                    + "|i changed my mind|never ?mind ?,? (?:undo|revert|put|bring).*");
    private static final Pattern REDO = Pattern.compile(
            "(?:redo|re-do)(?: (?:it|that|this|them|the|last|change|undone|again))*|undo (?:the|that|your) undo|(?:do|make) (?:it|that) again after all");
    private static final Pattern RESTORE = Patterns.of(
            "(?:restore|recover|undelete|un-delete|bring back|get back|retrieve) <t>(?: from (?:the )?(?:trash|bin))?|(?:bring|get|take|put|want) <u> (?:back )?(?:from|out of) (?:the )?(?:trash|bin)(?: again)?|bring <v> back(?: again)?");

    private UndoParser() {}

    static Optional<Request> parse(Phrase phrase) {
        if (phrase.is(REDO)) {
            return Optional.of(new Request.Redo());
        }
        if (phrase.is(UNDO)) {
            return Optional.of(new Request.Undo());
        }
        return phrase.match(RESTORE).map(found -> {
            String group = found.has("t") ? "t" : found.has("u") ? "u" : "v";
            return Request.act(Action.RESTORE, TargetParser.parse(found.get(group)));
        });
    }
}
