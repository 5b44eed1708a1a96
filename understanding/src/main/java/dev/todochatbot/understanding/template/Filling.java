package dev.todochatbot.understanding.template;

/**
 * What a slot took.
 *
 * @param slot its name, which is its kind's in small letters unless the template gives another
 * @param from the first token
 * @param to behind the last token
 * @param span what a closed slot took, null for an open one
 */
public record Filling(String slot, Kind kind, int from, int to, Span span) {}
