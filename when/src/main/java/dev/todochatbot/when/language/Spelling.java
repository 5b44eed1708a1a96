package dev.todochatbot.when.language;

import java.util.Map;

/**
 * Letters that are the same in a language without a spelling, as Roman Urdu is: "haftay", "haftey" and "hafte" are one word.
 * From left to right, the longest first; what has been written is not looked at again.
 */
record Spelling(Map<String, String> same, int longest) {

    static final Spelling STRICT = new Spelling(Map.of(), 0);

    static Spelling of(Map<String, String> same) {
        return new Spelling(
                Map.copyOf(same),
                same.keySet().stream().mapToInt(String::length).max().orElse(0));
    }

    String of(String word) {
        if (longest == 0) return word;
        var spelled = new StringBuilder(word.length());
        for (var place = 0; place < word.length(); ) {
            var length = Math.min(longest, word.length() - place);
            while (length > 0 && !same.containsKey(word.substring(place, place + length))) length--;
            spelled.append(length == 0 ? word.charAt(place) : same.get(word.substring(place, place + length)));
            place += Math.max(1, length);
        }
        return spelled.toString();
    }
}
