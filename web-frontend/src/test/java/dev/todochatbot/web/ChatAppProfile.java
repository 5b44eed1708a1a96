package dev.todochatbot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The same image as the chat app, with a service that is down, and without a trusted proxy in front. */
public class ChatAppProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "APP", "chat",
                "todochatbot.edge.chatbot-service-url", "http://localhost:" + portWithNobodyBehind(),
                "TRUSTED_PROXIES", "192.0.2.0/24",
                "TODO_APP_URL", "https://todo.example.com",
                "CHAT_APP_URL", "30001",
                "COOKIE_NAME", "second_release",
                "COOKIE_DOMAIN", "example.com");
    }

    private static int portWithNobodyBehind() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
