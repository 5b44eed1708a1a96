package dev.todochatbot.chatbot.approval.tool;

import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

@Entity
@IdClass(ToolSetting.Key.class)
class ToolSetting {
    record Key(UUID ownerId, String tool) {}

    @Id
    UUID ownerId;

    @Id
    String tool;

    String mode;

    ToolSetting() {}

    ToolSetting(UUID ownerId, String tool, ToolMode mode) {
        this.ownerId = ownerId;
        this.tool = tool;
        this.mode = mode.name().toLowerCase(Locale.ROOT);
    }

    ToolMode mode() {
        return ToolMode.valueOf(mode.toUpperCase(Locale.ROOT));
    }
}
