/** The calls of a turn: judged by the policy, then run, offered as a choice, put aside or refused. */
package dev.todochatbot.chatbot.assistant.tools;
