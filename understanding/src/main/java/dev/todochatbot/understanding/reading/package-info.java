/** Matches become readings with a probability each; a message is acted on, asked about or declined. */
package dev.todochatbot.understanding.reading;
