package dev.todochatbot.chatbot.todo;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QuotedTest {
    @Test
    void aTitleFromRightToLeftIsIsolatedAndALatinOneStaysAsItIs() {
        assertEquals("Buy milk, 2 l", Quoted.isolated("Buy milk, 2 l"));
        assertEquals("\u2068دودھ 2\u2069", Quoted.isolated("دودھ 2"));
        assertEquals("\u2068Call שרה at 5\u2069", Quoted.isolated("Call שרה at 5"));
    }
}
