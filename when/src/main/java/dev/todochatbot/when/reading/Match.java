package dev.todochatbot.when.reading;

import dev.todochatbot.when.language.Strength;

/**
 * What a rule says from some token on.
 *
 * @param end the token behind it
 */
record Match(int end, Object value, Strength strength) {}
