package dev.todochatbot.chatbot.engine;

import java.util.UUID;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/**
 * The tokens of one turn with a remote engine. They are taken from the user's day before they are used, a few at a time
 * while the engine streams, so that the limit also holds for conversations side by side, on any replica.
 */
public final class TokenBudget {
    private static final int CHARACTERS_PER_TOKEN = 4;
    private static final int AT_ONCE = 100;

    private final TokenUsage usage;
    private final EngineSettings limits;
    private final UUID ownerId;
    private long before;
    private long taken;
    private long characters;

    public TokenBudget(TokenUsage usage, EngineSettings limits, UUID ownerId) {
        this.usage = usage;
        this.limits = limits;
        this.ownerId = ownerId;
    }

    /** There are no tokens left: for the user's day, or only for this turn. */
    public static final class UsedUp extends RuntimeException {
        public final boolean forToday;

        private UsedUp(boolean forToday) {
            super(forToday ? "the day's tokens are used up" : "the turn's tokens are used up", null, false, false);
            this.forToday = forToday;
        }
    }

    /** @throws UsedUp when what the engine is shown is more than what is left; then it must not be asked */
    public void begin(ChatRequest request) {
        taken = 0;
        characters = request.messages().toString().length()
                + String.valueOf(request.toolSpecifications()).length();
        take(tokens());
    }

    /** @throws UsedUp when the engine must stop now */
    public void made(int more) {
        characters += more;
        if (tokens() > taken) take(Math.max(AT_ONCE, tokens() - taken));
    }

    /**
     * Settles what was taken. To be called after each {@link #begin} that did not throw.
     *
     * @param response {@code null} where there is none: then what was shown and heard counts, at four characters a token,
     *     as it does where the endpoint reports no usage
     */
    public void end(ChatResponse response) {
        var usage = response == null ? null : response.tokenUsage();
        boolean told = usage != null && usage.totalTokenCount() != null;
        long used = told ? usage.totalTokenCount() : Math.min(tokens(), taken);
        before += used;
        this.usage.add(ownerId, used - taken);
    }

    private long tokens() {
        return characters / CHARACTERS_PER_TOKEN;
    }

    private void take(long tokens) {
        if (before + taken + tokens > limits.tokensPerTurn()) throw new UsedUp(false);
        if (!usage.take(ownerId, tokens, limits.tokensPerDay())) throw new UsedUp(true);
        taken += tokens;
    }
}
