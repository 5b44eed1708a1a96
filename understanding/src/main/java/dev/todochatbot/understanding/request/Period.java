package dev.todochatbot.understanding.request;

import java.time.LocalDate;

/**
 * A time that is over or goes on.
 *
 * @param from the first day
 * @param to the last day
 * @param said as the user said it
 */
public record Period(LocalDate from, LocalDate to, String said) {}
