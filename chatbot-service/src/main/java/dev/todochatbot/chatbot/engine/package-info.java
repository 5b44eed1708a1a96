/**
 * Engines: what turns a conversation into words and tool calls. An engine is a langchain4j
 * {@link dev.langchain4j.model.chat.StreamingChatModel}; the turn loop in {@code assistant} treats all of them alike.
 *
 * <p>What an engine is shown:
 *
 * <ul>
 *   <li>a system message, with the lines {@code Now: 2026-11-21T13:05 Europe/Berlin} (local time and zone of the user) and
 *       {@code Locale: en-US, dates as mdy} (BCP 47, and what {@code 3/4} is), and for a remote one the names of the lists,
 *   <li>the earlier turns of the conversation, as many as its budget allows: user messages, assistant messages with their tool calls,
 *       tool results, what was said in the end. What the user decided at the approval buttons is an assistant message,
 *   <li>the user's message, then the tool calls of this turn so far with their results.
 * </ul>
 *
 * <p>What it may answer: text, tool calls, or both. All calls of one message are judged together by the policy, so one
 * request that touches many tasks belongs into one message. Text is shown; where it claims a change that has no receipt,
 * it is left out or corrected. The turn ends with the first message that has no tool calls.
 *
 * <p>A tool result is one JSON object in the text of the message:
 *
 * <ul>
 *   <li>done: what the tool of todo-service gave,
 *   <li>refused ({@code isError}): the problem, with {@code code}, {@code detail}, perhaps {@code conflicts},
 *   <li>not run because the user must approve it first: <code>{"outcome": "pending", "detail": …, "task": {number,
 *       title}}</code>; say that it waits, the approval itself is shown by the client.
 * </ul>
 *
 * <p>Whether a change runs at once depends on how its task was found: by name, or as one of a set. The built-in engine says
 * so with each message, see {@link Engine#SWEPT}; of other engines it is judged from their calls and the user's words.
 *
 * <p>{@code undo_change} is not offered. Beside the other tools of todo-service there are two of the loop's own: <code>offer_candidates {question, then: {tool,
 * arguments}, tasks: [id…]}</code>, which ends the turn (the engine is not asked again; its result is <code>{"offered":
 * [{taskId, number, title}]}</code>), and <code>undo_last_turn {}</code>, which gives what {@code undo_change} gives.
 */
package dev.todochatbot.chatbot.engine;
