/** What helps whoever works on this service: in dev mode only, in no artifact that is shipped. */
package dev.todochatbot.chatbot.development;
