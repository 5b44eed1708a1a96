package dev.todochatbot.understanding.template;

import java.util.List;

/**
 * A template that a message fits.
 *
 * @param fillings in the order of the message
 * @param literal information of the words that stand in the template, in natural logarithms
 * @param explained how many tokens literals and closed slots take
 * @param skipped weight of the words that were left out (section "Matching" of the README)
 * @param slips cost of the mended slips
 */
public record Match(
        Template template, List<Filling> fillings, float literal, int explained, float skipped, float slips) {}
