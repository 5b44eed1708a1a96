package dev.todochatbot.devdatabase;

/** What a data source needs: a JDBC URL, a role and its password (the server listens on the loopback address only). */
public record Login(String url, String username, String password) {}
