package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.List;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Phrase;
import dev.todochatbot.chatbot.engine.builtin.language.Word;

/** Takes off what people say around a request: fillers, politeness, and permission in advance, which nobody can give here. */
final class Courtesy {

    private static final Pattern FILLER = Pattern.compile("u+h+|u+m+|u+hm|e+rm|e+r|h+m+|mhm");
    private static final Pattern BEFORE = Pattern.compile("""
            ^(?:hey|hi|hello|yo|dear|assistant|bot|ok|okay|so|well|ah|oh|oops|whoops|right|alright|all right|now|please|kindly|just|only|actually|also|then|and|but\
            |plus|yeah|yes|yep|no(?! (?:need|longer|more|due|deadline|priority|date|rush|tasks?)\\b)|great|cool|nice|thanks|thank you|perfect|by the way|btw|fyi|sorry|quickly|maybe|perhaps|simply|instead\
            |there(?= ?[,!])|good (?:morning|afternoon|evening)\
            |go ahead and|i think|i guess|i believe|i would say|it looks like|looks like|if (?:you can|you could|possible|you do not mind)|when you (?:can|get a chance|have time)\
            |(?:would|do) you mind|i (?:was|am) (?:just )?wondering if you (?:could|can|would)|(?:could|can|would|will|might) you(?: please| kindly| just| maybe| also| possibly| perhaps)*(?: be able to| be so kind (?:as|and)(?: to)?)?|can we|could we|may i ask you to|i (?:want|need) you to|i would (?:like|love) you to\
            |would it be possible to|is it possible to|i would (?:appreciate it|appreciate|be grateful|be happy) if you (?:could|would)|(?:can|could) i (?:ask|get) you to|i was hoping you (?:would|could)|it would be (?:nice|great|good) to have|do me a favou?r(?: and)?|be so kind(?: and| as to| to)?|possibly|basically\
            |it would be (?:nice|great|good|lovely) if you (?:could|would)|you (?:can|may|could|should|might want to)(?: please)?(?: go ahead and)?\
            |i (?:want|would like|wish) to(?= (?:add|delete|remove|complete|mark|rename|move|see|know|change|create|reschedule|postpone|tag|undo|reopen|cancel|set|tick|check|cross|get rid)\\b)\
            |let (?:me|us)(?= (?:add|delete|remove|complete|mark|rename|move|change|create|reschedule|undo|reopen|get rid|cancel|tick|cross)\\b)|like(?= (?:can|could|please|add|you)\\b))(?: ?[,!.:;-])*(?: |$)""");
    private static final Pattern AFTER = Pattern.compile("""
            (?:^| )(?:[,!.;-] ?)*(?:please|thanks(?: a lot| so much)?|thank you(?: very much| so much)?|cheers|for me|if (?:you can|you could|possible|you do not mind|that is ok|you would)\
            |when you (?:can|get a chance)|okay|ok|(?:will|would|could|can) you|too|as well|then|lol|haha|mate|buddy|will ya\
            |(?:and )?(?:without|do not|no need to|never|stop) (?:ask|asking|confirm|confirming|checking|check)(?: with)?(?: me| for (?:my )?(?:approval|confirmation|permission))?(?: again| first| about it)*\
            |(?:but |and )?(?:do not|without|never) (?:change|changing|touch|touching|delete|deleting|modify|modifying|do|doing) anything(?: else)?|without (?:any )?(?:approval|confirmation|permission|further questions)|no questions asked|i (?:already |hereby |have already )?(?:approved?|confirmed?)(?: it| that| this)?(?: already| in advance)?)$""");
    private static final int MOST_COURTESIES = 20;
    private static final Pattern GERUND = Pattern.compile("^(?:would|do) you mind .*");
    private static final Pattern OUR_GERUND = Pattern.compile(
            "(?<verb>add|mark|show|tell|list|complet|delet|remov|mov|renam|remind|chang|creat|reschedul|postpon|tagg|undo|reopen|cancell|sett|putt|tick|check|cross|finish|tak|clear|mak|giv)ing");

    private Courtesy() {}

    static Phrase withoutFillers(Phrase phrase) {
        return new Phrase(phrase.words().stream()
                .filter(word -> word.quoted() || !FILLER.matcher(word.text()).matches())
                .toList());
    }

    /** The request itself, or the phrase as it is if it is nothing but courtesy. */
    static Phrase strip(Phrase phrase) {
        boolean gerund = phrase.is(GERUND);
        Phrase bare = phrase.trimmed();
        for (int i = 0; i < MOST_COURTESIES; i++) {
            Phrase next = once(bare);
            if (next.size() == bare.size()) {
                break;
            }
            bare = next;
        }
        return gerund ? imperative(bare) : bare;
    }

    private static Phrase once(Phrase phrase) {
        Phrase shorter = phrase.find(BEFORE).map(found -> found.after()).orElse(phrase);
        shorter =
                shorter.find(AFTER).map(found -> found.before()).orElse(shorter).trimmed();
        return shorter.isEmpty() ? phrase : shorter;
    }

    private static Phrase imperative(Phrase phrase) {
        if (phrase.isEmpty() || !phrase.slice(0, 1).is(OUR_GERUND)) {
            return phrase;
        }
        String stem = phrase.words()
                .getFirst()
                .text()
                .replaceFirst("ing$", "")
                .replaceFirst("(gg|tt|ll)$", "$1")
                .replaceFirst("([gt])\\1$", "$1");
        String verb =
                switch (stem) {
                    case "complet",
                            "delet",
                            "remov",
                            "mov",
                            "renam",
                            "chang",
                            "creat",
                            "reschedul",
                            "postpon",
                            "tak",
                            "mak",
                            "giv" -> stem + "e";
                    case "cancell" -> "cancel";
                    default -> stem;
                };
        var first = phrase.words().getFirst();
        return new Phrase(List.of(new Word(verb, verb, first.spaced(), false))).plus(phrase.from(1));
    }
}
