package dev.todochatbot.chatbot.approval.tool;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.problem.FieldError;
import dev.todochatbot.common.problem.ProblemException;
import org.hibernate.StatelessSession;

/** What each user lets the assistant do with each tool. */
@ApplicationScoped
@Transactional
public class ToolSettings {
    private final StatelessSession session;

    ToolSettings(StatelessSession session) {
        this.session = session;
    }

    /** Every known tool with its mode. */
    public Map<String, ToolMode> of(UUID ownerId) {
        var modes = new TreeMap<String, ToolMode>();
        ToolKind.known().forEach((tool, kind) -> modes.put(tool, ToolMode.ofNew(kind)));
        session.createQuery("from ToolSetting where ownerId = :owner", ToolSetting.class)
                .setParameter("owner", ownerId)
                .list()
                .forEach(setting -> modes.put(setting.tool, setting.mode()));
        return modes;
    }

    /** @throws ProblemException 400 for an unknown tool, and for a mode that the tool cannot have */
    Map<String, ToolMode> put(UUID ownerId, Map<String, ToolMode> wanted) {
        var errors = new TreeMap<String, String>();
        wanted.forEach((tool, mode) -> refusal(tool, mode).ifPresent(message -> errors.put(tool, message)));
        if (!errors.isEmpty())
            throw ProblemException.invalid(errors.entrySet().stream()
                    .map(error -> new FieldError(error.getKey(), error.getValue()))
                    .toList());
        wanted.forEach((tool, mode) -> session.upsert(new ToolSetting(ownerId, tool, mode)));
        return of(ownerId);
    }

    private static Optional<String> refusal(String tool, ToolMode mode) {
        var kind = ToolKind.known().get(tool);
        if (kind == null) return Optional.of("is not a tool");
        if (mode == null) return Optional.of("must be always, ask or never");
        if (kind == ToolKind.DELETE && mode == ToolMode.ALWAYS)
            return Optional.of("deletes, so it must be ask or never");
        if (kind == ToolKind.READ && mode == ToolMode.ASK)
            return Optional.of("only reads, so it must be always or never");
        return Optional.empty();
    }
}
