package dev.todochatbot.todo.token;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who a personal access token stands for. */
class PersonalTokenRequest extends BaseAuthenticationRequest {

    private final String secret;

    PersonalTokenRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
