package dev.todochatbot.todo.task.quick;

import java.time.Duration;
import java.util.List;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.quickadd.Span;
import dev.todochatbot.todo.quickadd.Understood;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a line of text was understood as, before anything is made of it.
 *
 * @param task what would be asked for
 * @param spans which characters were taken for what, offsets in UTF-16 units
 */
record QuickPreview(Wish task, List<Span> spans) {

    record Wish(
            String title,
            @Schema(nullable = true) Due due,
            Priority priority,
            List<String> tags,
            @Schema(nullable = true) String list,
            @Schema(nullable = true) Recurrence recurrence,
            @Schema(nullable = true) Duration duration) {

        Wish {
            recurrence = recurrence == null ? null : recurrence.beside(due);
        }
    }

    static QuickPreview of(Understood line) {
        var wish = new Wish(
                line.title(),
                line.due(),
                line.priority(),
                line.tags(),
                line.list(),
                line.recurrence(),
                line.duration());
        return new QuickPreview(wish, line.spans());
    }
}
