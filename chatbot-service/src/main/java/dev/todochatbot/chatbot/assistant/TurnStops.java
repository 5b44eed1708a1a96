package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.chatbot.assistant.run.TurnControl;
import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.todo.User;

/** Stops a running turn, wherever it runs. */
@ApplicationScoped
class TurnStops {
    private final TurnRunner runner;
    private final TurnWatch watch;
    private final TurnStore turns;

    TurnStops(TurnRunner runner, TurnWatch watch, TurnStore turns) {
        this.runner = runner;
        this.watch = watch;
        this.turns = turns;
    }

    void stop(User user, UUID turnId) {
        if (!turns.find(user.id(), turnId).running()) return;
        var here = runner.running().get(new TurnRunner.TurnKey(user.id(), turnId));
        if (here != null) here.end(TurnControl.Reason.STOPPED);
        // It is told by its next heartbeat
        else watch.requestStop(user.id(), turnId);
    }
}
