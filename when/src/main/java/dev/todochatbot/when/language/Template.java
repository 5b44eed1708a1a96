package dev.todochatbot.when.language;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.when.language.Item.Space;

/**
 * Reads how something is said: words, {@code [perhaps]}, {@code (this|that)}, {@code {rule}} or {@code {rule:name}}, a list
 * {@code {rule*}}. A space stands for white space, {@code _} for perhaps some, and nothing between two items for none.
 */
final class Template {

    private static final String SPECIAL = "[]()|{}_";

    private final String text;
    private int place;

    private Template(String text) {
        this.text = text;
    }

    /** All the ways to say it. */
    static List<List<Item>> ways(String text) {
        var template = new Template(text);
        var ways = template.choice();
        if (template.place < text.length()) throw new IllegalArgumentException("what is " + text + "?");
        return ways;
    }

    private List<List<Item>> choice() {
        var ways = new ArrayList<>(series());
        while (place < text.length() && text.charAt(place) == '|') {
            place++;
            ways.addAll(series());
        }
        return ways;
    }

    private List<List<Item>> series() {
        List<List<Item>> ways = List.of(List.of());
        while (true) {
            var space = space();
            if (place >= text.length() || "|)]".indexOf(text.charAt(place)) >= 0) return ways;
            ways = joined(ways, space, item());
        }
    }

    private Space space() {
        var space = Space.NONE;
        while (place < text.length() && (text.charAt(place) == ' ' || text.charAt(place) == '_')) {
            space = text.charAt(place) == '_' ? Space.ANY : space == Space.ANY ? space : Space.SOME;
            place++;
        }
        return space;
    }

    private List<List<Item>> item() {
        return switch (text.charAt(place)) {
            case '(' -> group(')');
            case '[' -> {
                var ways = new ArrayList<>(group(']'));
                ways.add(List.of());
                yield ways;
            }
            case '{' -> List.of(List.of(slot()));
            default -> List.of(words());
        };
    }

    private List<List<Item>> group(char end) {
        place++;
        var ways = choice();
        if (place >= text.length() || text.charAt(place) != end)
            throw new IllegalArgumentException(text + " lacks a " + end);
        place++;
        return ways;
    }

    private Item slot() {
        var end = text.indexOf('}', place);
        var said = text.substring(place + 1, end);
        place = end + 1;
        var colon = said.indexOf(':');
        var rule = colon < 0 ? said : said.substring(0, colon);
        var list = rule.endsWith("*");
        var name = list ? rule.substring(0, rule.length() - 1) : rule;
        return new Item(Space.NONE, null, colon < 0 ? name : said.substring(colon + 1), name, list);
    }

    private List<Item> words() {
        var start = place;
        while (place < text.length() && text.charAt(place) != ' ' && SPECIAL.indexOf(text.charAt(place)) < 0) place++;
        return Tokens.of(text.substring(start, place), List.of()).stream()
                .map(token -> Item.word(Space.NONE, token.word()))
                .toList();
    }

    private static List<List<Item>> joined(List<List<Item>> heads, Space space, List<List<Item>> tails) {
        var all = new ArrayList<List<Item>>();
        for (var head : heads)
            for (var tail : tails) {
                var way = new ArrayList<>(head);
                for (var item : tail) way.add(item == tail.getFirst() ? item.after(space) : item);
                all.add(way);
            }
        return all;
    }
}
