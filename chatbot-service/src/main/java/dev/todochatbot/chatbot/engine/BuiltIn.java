package dev.todochatbot.chatbot.engine;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import jakarta.inject.Qualifier;

/** The engine that needs no network: a {@link dev.langchain4j.model.chat.StreamingChatModel} with this qualifier. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface BuiltIn {}
