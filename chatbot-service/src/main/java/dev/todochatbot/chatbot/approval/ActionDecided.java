package dev.todochatbot.chatbot.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.chatbot.approval.shown.ShownCall;

/**
 * Fired in the transaction that stores a decision, for the turn that asked for it.
 *
 * @param calls the ids of the action's calls; empty where all that wait in the turn are meant
 * @param ran those that ran, and whether they failed
 * @param edited the arguments of those that ran with others than those that were shown
 * @param undone the change sets that were undone
 */
public record ActionDecided(
        UUID ownerId,
        UUID turnId,
        String summary,
        Decision decision,
        List<String> calls,
        Map<String, Boolean> ran,
        Map<String, Map<String, Object>> edited,
        List<UUID> undone) {

    static ActionDecided of(PendingAction action) {
        var ran = new LinkedHashMap<String, Boolean>();
        var edited = new LinkedHashMap<String, Map<String, Object>>();
        var undone = new ArrayList<UUID>();
        var chosen = action.chosen == null ? List.<ChosenCall>of() : action.chosen;
        for (int i = 0; i < chosen.size(); i++) {
            if (chosen.get(i).failed() == null) continue;
            ran.put(chosen.get(i).id(), chosen.get(i).failed());
            var call = action.calls.get(i);
            if (action.isEdited(i)) edited.put(chosen.get(i).id(), call.arguments());
            if (call.tool().equals("undo_change") && !chosen.get(i).failed())
                undone.add(UUID.fromString(String.valueOf(call.arguments().get("changeSet"))));
        }
        var ids = action.shown == null
                ? List.<String>of()
                : action.shown.stream().map(ShownCall::id).toList();
        return new ActionDecided(
                action.ownerId, action.turnId, action.summary, action.decision(), ids, ran, edited, undone);
    }
}
