package dev.todochatbot.understanding.template;

import java.util.List;

/**
 * What a message may mean by the templates.
 *
 * @param best the best first, at most 40
 * @param visits how many states were looked at
 * @param complete false where the message went too many ways, and was not read to its end
 */
public record Matches(List<Match> best, int visits, boolean complete) {}
