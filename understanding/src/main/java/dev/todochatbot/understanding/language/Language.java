package dev.todochatbot.understanding.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a language, from its {@code words.yaml} ({@code language/README.md}). All are folded; those that consist of
 * several words are joined by a space.
 *
 * @param endings that a stem loses, the longest first
 * @param weak whose skipping or matching means little
 * @param telling that are never skipped
 * @param questions first words of questions
 * @param joints what may stand between two requests
 * @param courtesy templates of politeness
 * @param articles that a title loses at its front
 * @param except phrases before what is spared: "everything but"
 * @param lists words for a list
 * @param listEndings of words that name a list, the longest first: "einkaufsliste"
 * @param tags words for a tag
 * @param ordinalEndings of ordinals in digits: "2nd"
 * @param dues how a listing tells when things are due, beside dates, with what it says: overdue, none (no due), by, before,
 *     earlier ("or earlier"), or (between two of them), around (what else may stand between)
 * @param units words for units of time longer than a day, with what they are: days, weeks, months, years
 * @param verbs forms by their names, by the verb
 * @param generic words that people add to a title without meaning another task
 * @param things words for tasks: a question with one of them is about tasks
 * @param requests words of requests, which titles rarely hold
 * @param conditions "if not": behind a look-up, what to do where it found nothing
 * @param suppositions "if": a message that begins so says what is not to be done yet
 * @param subjects "I": what a statement begins with, and no title
 * @param particles "up": what belongs to the verb before it, so that "set up" is no "set"
 * @param corrections "no", "sorry": what takes back what was said before it
 * @param events words for what happens at a time, which may stand alone as a title: "schedule a meeting" is "meeting"
 * @param rules named parts of templates
 * @param targets what points to tasks, as it stands in the file
 * @param words further files of words
 * @param files the files of templates
 * @param verbLast whether what is to be done is said behind what it is done to: "milk and bread to the list add"
 */
public record Language(
        String code,
        Folding folding,
        Phrases phrases,
        Phrases fillers,
        List<String> endings,
        Set<String> weak,
        Set<String> telling,
        Set<String> questions,
        Set<String> joints,
        List<String> courtesy,
        Map<String, Integer> numbers,
        Map<String, Integer> ordinals,
        Set<String> ordinalEndings,
        Map<String, String> priorities,
        Map<String, String> units,
        Map<String, String> dues,
        List<List<String>> synonyms,
        Map<String, Map<String, List<String>>> verbs,
        Set<String> generic,
        Set<String> articles,
        Set<String> except,
        Set<String> lists,
        List<String> listEndings,
        Set<String> tags,
        Set<String> things,
        Set<String> requests,
        Set<String> conditions,
        Set<String> suppositions,
        Set<String> subjects,
        Set<String> particles,
        Set<String> corrections,
        Set<String> events,
        Map<String, String> rules,
        Object targets,
        List<String> words,
        List<String> files,
        boolean verbLast,
        Set<String> known) {

    private static final int MOST = 1000;
    private static final int SHORTEST_STEM = 3;

    /** @throws DataException if there is no such language, or its file is wrong */
    public static Language of(String code) {
        var file = LanguageFile.find(code, "words.yaml");
        if (file == null) {
            throw new DataException(code + "/words.yaml", "there is no such file");
        }
        for (String further : file.texts("words")) {
            file = file.and(LanguageFile.find(code, further + ".yaml"), further);
        }
        return of(code, file);
    }

    public static Language of(String code, LanguageFile words) {
        return new LanguageWords(code, words).read();
    }

    /** The folded words of a phrase, contractions written out. */
    public List<String> words(String phrase) {
        return phrases.applied(Scanner.scan(phrase, folding, MOST), phrase).stream()
                .map(Token::folded)
                .toList();
    }

    /** How single words are spelt that are often written otherwise, by what is written. */
    public Map<String, String> spellings() {
        return phrases.words();
    }

    /** Whether a word is one of the language's tables: no slip of another. */
    public boolean knows(String folded) {
        return known.contains(folded);
    }

    /** A folded word without its ending. */
    public String stem(String folded) {
        for (String ending : endings) {
            if (folded.length() - ending.length() >= SHORTEST_STEM && folded.endsWith(ending)) {
                return folded.substring(0, folded.length() - ending.length());
            }
        }
        return folded;
    }

    /** A filler that templates know is more than a filler. */
    List<Token> withoutFillers(List<Token> tokens, Vocabulary vocabulary) {
        return fillers.without(tokens, first -> !vocabulary.knows(first));
    }
}
