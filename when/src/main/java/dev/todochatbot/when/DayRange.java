package dev.todochatbot.when;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record DayRange(LocalDate from, LocalDate to) {}
