package dev.todochatbot.todo.session;

import dev.todochatbot.todo.account.User;

/**
 * What a client gets that is signed in.
 *
 * @param expiresIn seconds that the access token lasts
 */
record SignedIn(String accessToken, long expiresIn, String refreshToken, User user) {

    @Override
    public String toString() {
        return "SignedIn[" + user.id() + "]";
    }
}
