package dev.todochatbot.web.edge;

/** Which of the two apps this process serves: one image is started as either. */
public enum App {
    TODO,
    CHAT;

    /** The path of the app's only HTML file. */
    public String page() {
        return this == TODO ? "/todo.html" : "/chat.html";
    }
}
