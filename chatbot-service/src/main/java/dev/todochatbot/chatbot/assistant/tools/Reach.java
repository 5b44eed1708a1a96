package dev.todochatbot.chatbot.assistant.tools;

/** How the task of a call was found. */
enum Reach {
    /** By its name, its number, its place in a list, or "it". */
    NAMED,
    /** As one of "all", or by a filter: then even a single one waits. */
    SWEPT
}
