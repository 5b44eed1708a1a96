package dev.todochatbot.chatbot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.validation.Text;

/**
 * Which conversations are listed.
 *
 * @param q words, each of which stands in the title or in one of the messages; all where it is absent
 */
record ConversationQuery(@QueryParam("q") @Text(max = 200) String q) {

    /** The words as patterns of LIKE with {@code !} before what it would read as something else. */
    List<String> patterns() {
        var patterns = new ArrayList<String>();
        if (q == null) return patterns;
        for (var words = new StringTokenizer(q); words.hasMoreTokens(); )
            patterns.add("%"
                    + words.nextToken().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        return patterns.stream().distinct().toList();
    }
}
