package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Phrase;

/**
 * Words between which a new request may begin: "and", a comma.
 *
 * @param at the index of its first word
 * @param end the index of the word after it
 */
record Joint(int at, int end) {

    private static final Set<String> OPENING = Set.of(",", "-", "and", "but", "then", "plus", "also", "while");
    private static final Pattern WORDS = Pattern.compile(
            "(?:,|-)(?: (?:and|but|then|also|so|plus|only|just))*|(?:and|but|then|plus|also|while)(?: (?:then|also|please|can you|could you))*");
    private static final int LONGEST = 4;

    /** From so many joints on a sentence is an enumeration, and most of its parts are no requests of their own. */
    private static final int ENUMERATION = 8;

    private static final int REACH = 4;
    private static final int LONGEST_THING = 4;
    private static final Pattern ORDER = Pattern.compile(
            "^(?:delete|remove|erase|complete|rename|reschedule|postpone|undo|reopen|remind|i|we|please|can|could|what|which|when|who|how|is|are|mark|move|show|list|add|create|put|do|then|also|due|with|tag)\\b.*"
                    + "|^[\\p{L}]+ (?:the|my|our|all|it|them|that|this|these|those|everything|both|task|number|to)\\b.*"
                    + "|.*(?:\\b(?:tasks?|todos?|reminder|done|off|priority|due|as|it|them)\\b|#\\d).*");

    /** All joints of a sentence, from left to right. */
    static List<Joint> all(Phrase sentence) {
        var joints = new ArrayList<Joint>();
        for (int at = 0; at < sentence.size(); at++) {
            int length = lengthAt(sentence, at);
            if (length > 0) {
                joints.add(new Joint(at, at + length));
                at += length - 1;
            }
        }
        return joints;
    }

    /** How many words the joint at this place has, 0 when there is none. */
    static int lengthAt(Phrase phrase, int at) {
        if (!OPENING.contains(phrase.words().get(at).text())) {
            return 0;
        }
        for (int length = Math.min(LONGEST, phrase.size() - at - 1); length > 0; length--) {
            if (phrase.slice(at, at + length).is(WORDS)) {
                return length;
            }
        }
        return 0;
    }

    /**
     * Whether what follows this joint is a part of a long enumeration and names a thing: "bin bags", but not "bin the bags".
     * Without this, each part would be tried together with all that follow it.
     */
    static boolean isListed(Phrase sentence, List<Joint> joints, int joint) {
        if (joints.size() < ENUMERATION) {
            return false;
        }
        Phrase part = sentence.slice(joints.get(joint).end(), endOfPart(sentence, joints, joint));
        return part.size() <= LONGEST_THING && !part.is(ORDER);
    }

    /** How far a request after this joint is looked for: to the end, in an enumeration over a few parts. */
    static int reach(Phrase sentence, List<Joint> joints, int joint) {
        return joints.size() < ENUMERATION ? sentence.size() : endOfPart(sentence, joints, joint + REACH);
    }

    private static int endOfPart(Phrase sentence, List<Joint> joints, int joint) {
        return joint + 1 < joints.size() ? joints.get(joint + 1).at() : sentence.size();
    }
}
