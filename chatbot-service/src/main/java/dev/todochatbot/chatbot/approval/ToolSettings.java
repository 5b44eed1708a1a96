package dev.todochatbot.chatbot.approval;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

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
        wanted.forEach(ToolSettings::check);
        wanted.forEach((tool, mode) -> session.upsert(new ToolSetting(ownerId, tool, mode)));
        return of(ownerId);
    }

    private static void check(String tool, ToolMode mode) {
        var kind = ToolKind.known().get(tool);
        if (kind == null) throw ProblemException.invalid(tool, "is not a tool");
        if (mode == null) throw ProblemException.invalid(tool, "must be always, ask or never");
        if (kind == ToolKind.DELETE && mode == ToolMode.ALWAYS)
            throw ProblemException.invalid(tool, "deletes, so it must be ask or never");
        if (kind == ToolKind.READ && mode == ToolMode.ASK)
            throw ProblemException.invalid(tool, "only reads, so it must be always or never");
    }
}
