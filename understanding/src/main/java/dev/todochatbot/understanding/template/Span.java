package dev.todochatbot.understanding.template;

/**
 * Some tokens that a closed slot can take. Spans may overlap.
 *
 * @param from the first token
 * @param to behind the last token
 * @param value as {@link Kind} says
 * @param real false for a list or tag that the account does not have
 */
public record Span(int from, int to, Kind kind, Object value, boolean real) {}
