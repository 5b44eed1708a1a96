package dev.todochatbot.understanding.reading;

import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.template.Match;

/**
 * One way to understand a message.
 *
 * @param match null for a loose look-up, which no template reads
 * @param score a sum in natural logarithms
 * @param probability among all readings of the message and "nothing for us", 0 to 1
 */
public record Reading(Request request, Match match, Evidence evidence, double score, double probability) {}
