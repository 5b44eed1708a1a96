package dev.todochatbot.understanding.reading;

import java.util.List;

import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.template.Match;
import dev.todochatbot.understanding.template.Template.Trust;

/**
 * One way to understand a message.
 *
 * @param intent what it wants
 * @param requests one, or several additions ("add bread, butter and jam")
 * @param match null for a look-up that no template reads, and for what a rule offers
 * @param score a sum in natural logarithms
 * @param probability among all readings of the message and "nothing for us", 0 to 1
 */
public record Reading(
        Intent intent, List<Request> requests, Match match, Evidence evidence, double score, double probability) {

    public Reading {
        requests = List.copyOf(requests);
    }

    /** The first of its requests. */
    public Request request() {
        return requests.getFirst();
    }

    /** Whether no template reads it. */
    boolean isLoose() {
        return match == null;
    }

    boolean is(Intent.Sort sort) {
        return intent.sort() == sort;
    }

    /** How far its words alone show that it is meant for a todo list. */
    Trust trust() {
        return match == null ? Trust.FULL : match.template().trust();
    }

    /** Whether something is to be added, and it was not said what. */
    boolean wantsTitle() {
        return requests.stream()
                .anyMatch(request -> request instanceof Request.Add(NewTask task)
                        && task.title().isBlank());
    }

    Reading withProbability(double other) {
        return new Reading(intent, requests, match, evidence, score, other);
    }
}
