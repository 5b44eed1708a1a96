package dev.todochatbot.chatbot.engine;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TokensTest {
    @Test
    void otherScriptsTakeMoreTokensThanLatinLetters() {
        assertEquals(0, Tokens.in(null));
        assertEquals(2, Tokens.in("Buy milk"));
        assertEquals(4, Tokens.in("دودھ لاؤ"));
        assertEquals(4, Tokens.in("牛奶买来"));
    }
}
