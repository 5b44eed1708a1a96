package dev.todochatbot.understanding.reading;

import java.util.List;

import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.template.Match;

/**
 * One way to understand a message.
 *
 * @param requests one, or several additions ("add bread, butter and jam")
 * @param match null for a look-up that no template reads, and for what a rule offers
 * @param score a sum in natural logarithms
 * @param probability among all readings of the message and "nothing for us", 0 to 1
 */
public record Reading(List<Request> requests, Match match, Evidence evidence, double score, double probability) {

    public Reading {
        requests = List.copyOf(requests);
    }

    /** The first of its requests. */
    public Request request() {
        return requests.getFirst();
    }

    Reading withProbability(double other) {
        return new Reading(requests, match, evidence, score, other);
    }
}
