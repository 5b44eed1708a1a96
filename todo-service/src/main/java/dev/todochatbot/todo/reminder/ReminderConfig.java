package dev.todochatbot.todo.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How reminders are looked for. Every replica looks; none comes twice. */
@ConfigMapping(prefix = "todochatbot.reminders")
interface ReminderConfig {

    /** How often, {@code 1s}; {@code off} for never. */
    @WithDefault("1s")
    String every();

    /** Tasks of one statement, which locks them and their owners while it runs. */
    @WithDefault("100")
    int tasksAtOnce();

    /** Statements of one look; the rest has to wait for the next one. */
    @WithDefault("10")
    int statements();
}
