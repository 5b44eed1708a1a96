package dev.todochatbot.when.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.todochatbot.when.language.Languages;
import dev.todochatbot.when.language.Token;
import dev.todochatbot.when.language.Tokens;
import dev.todochatbot.when.meaning.Meanings;
import dev.todochatbot.when.meaning.Speaker;

/** A text, and all that the languages of its speaker make of it. */
final class Words {

    private final String text;
    private final List<Token> tokens;
    private final List<Chart> charts;
    private final LocalDate today;
    /** Made when they are asked for: many rules are none. */
    private List<Dues> dues;

    Words(String text, List<Tokens.Taken> taken, Speaker speaker) {
        this.text = text;
        var whole = Tokens.of(text, taken);
        var languages = Languages.of(speaker.locale(), whole);
        for (var language : languages) whole = language.apart(whole);
        tokens = whole;
        var meanings = new Meanings(speaker);
        charts = languages.stream()
                .map(language -> new Chart(language, tokens, meanings))
                .toList();
        today = speaker.today();
    }

    int size() {
        return tokens.size();
    }

    int start(int place) {
        return tokens.get(place).start();
    }

    int end(int place) {
        return tokens.get(place).end();
    }

    Surroundings around() {
        return new Surroundings(
                text, tokens, charts.stream().map(Chart::language).toList());
    }

    /** What a rule says from a token on; the longest first, and of one length in the speaker's own language first. */
    List<Match> at(String rule, int place) {
        var found = new ArrayList<Match>();
        for (var chart : charts) found.addAll(chart.at(rule, place));
        found.sort(Comparator.comparingInt(Match::end).reversed());
        return found;
    }

    /** The dues that begin at a token, in the same order. */
    List<Candidate> dues(int place) {
        if (dues == null)
            dues = charts.stream().map(chart -> new Dues(chart, tokens, today)).toList();
        var found = new ArrayList<Candidate>();
        for (var language : dues) found.addAll(language.at(place));
        found.sort(Comparator.comparingInt(Candidate::end).reversed());
        return found;
    }
}
