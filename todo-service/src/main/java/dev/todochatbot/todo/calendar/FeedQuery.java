package dev.todochatbot.todo.calendar;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.validation.OneOf;

/** As what tasks are in a calendar: events, or to-dos. */
record FeedQuery(
        @QueryParam("as") @DefaultValue("event") @OneOf({"event", "todo"})
        String as) {}
