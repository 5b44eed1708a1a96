package dev.todochatbot.chatbot.engine.builtin.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Contractions, chat spellings, and typing mistakes in the words of a request. Titles keep their own spelling. */
public final class Spelling {

    private static final Map<String, String> KNOWN = pairs("""
            i'm=i am|im=i am|i've=i have|ive=i have|i'd=i would|i'll=i will|you're=you are|it's=it is|that's=that is|thats=that is\
            |what's=what is|whats=what is|wats=what is|where's=where is|there's=there is|who's=who is|when's=when is|how's=how is\
            |don't=do not|dont=do not|doesn't=does not|doesnt=does not|didn't=did not|didnt=did not|isn't=is not|isnt=is not\
            |aren't=are not|arent=are not|wasn't=was not|wasnt=was not|weren't=were not|haven't=have not|havent=have not|hasn't=has not\
            |hasnt=has not|hadn't=had not|can't=can not|cant=can not|cannot=can not|won't=will not|wont=will not|couldn't=could not\
            |shouldn't=should not|wouldn't=would not|needn't=need not|mustn't=must not|let's=let us|lets=let us|gotta=got to\
            |gonna=going to|wanna=want to|lemme=let me|gimme=give me|hafta=have to|dunno=do not know|i'd've=i would have|they're=they are|it'd=it would|you'd=you would|we'd=we would|that'd=that would|you'll=you will|we'll=we will|it'll=it will\
            |we've=we have|we're=we are|they've=they have|u=you|ur=your|r=are|pls=please|plz=please|plx=please|thx=thanks|ty=thanks\
            |2day=today|2nite=tonight|2morrow=tomorrow|2moro=tomorrow|tmrw=tomorrow|tmr=tomorrow|tmw=tomorrow|tomoz=tomorrow\
            |tomorow=tomorrow|tommorow=tomorrow|tommorrow=tomorrow|tomorro=tomorrow|tmrow=tomorrow|yday=yesterday|tonite=tonight\
            |wat=what|wots=what is|allready=already|alredy=already|plese=please|pleas=please|wich=which|payed=paid|wut=what|wot=what|shud=should|shuld=should|shld=should|wud=would|cud=could|anythin=anything|anyting=anything\
            |everythin=everything|evrything=everything|everyting=everything|somethin=something|nothin=nothing|hav=have|hv=have|wiv=with\
            |w/=with|bc=because|abt=about|remaind=remind|rember=remember|remeber=remember|ad=add|bday=birthday|appt=appointment\
            |todays=today's|tomorrows=tomorrow's|2do=todo|to-do=todo|to-dos=todos|todo's=todos|to-do's=todos|prio=priority|a.m.=am|p.m.=pm\
            |wednsday=wednesday|wendesday=wednesday|wensday=wednesday|thrusday=thursday|thursady=thursday|teusday=tuesday|tusday=tuesday\
            |munday=monday|firday=friday|fryday=friday|saterday=saturday|satuday=saturday|sundey=sunday|weekdn=weekend|&=and""");

    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(2);
    private static final int SHORTEST = 4;
    private static final int SUBSTITUTION_FROM = 6;
    private static final int TWO_MISTAKES_FROM = 8;

    private Spelling() {}

    static String normal(String lower) {
        return KNOWN.getOrDefault(lower, lower);
    }

    /** The phrase with mistyped words of the request vocabulary corrected, the same phrase when there is none. */
    public static Phrase corrected(Phrase phrase) {
        var words = new ArrayList<Word>();
        for (Word word : phrase.words()) {
            words.add(word.quoted() ? word : word.spelled(correction(word.text())));
        }
        var corrected = new Phrase(words);
        return corrected.text().equals(phrase.text()) ? phrase : corrected;
    }

    private static String correction(String word) {
        if (word.length() < SHORTEST || Lexicon.knows(word) || !word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        Steps.take(Lexicon.REQUEST_WORDS.size());
        return Lexicon.REQUEST_WORDS.stream()
                .filter(known -> typed(word, known))
                .findFirst()
                .orElse(word);
    }

    private static boolean typed(String word, String meant) {
        return meant.charAt(0) == word.charAt(0) && isSlip(word, meant);
    }

    /**
     * Whether one is the other with a slip of the fingers. Short words are full of neighbours (lost, list): there a wrong
     * letter is another word, a missing or swapped one is a slip.
     */
    static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST) {
            return false;
        }
        int distance = DISTANCE.apply(one, other);
        if (distance == 1) {
            return shorter >= SUBSTITUTION_FROM || one.length() != other.length() || sameLetters(one, other);
        }
        return distance == 2 && shorter >= TWO_MISTAKES_FROM;
    }

    private static boolean sameLetters(String one, String other) {
        return letters(one).equals(letters(other));
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }

    static Map<String, String> pairs(String table) {
        return Stream.of(table.split("\\|"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }

    static Set<String> set(String table) {
        return Stream.of(table.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
