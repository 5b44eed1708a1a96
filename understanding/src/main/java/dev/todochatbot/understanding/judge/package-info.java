/** A linear classifier that has learnt from sentences what kind of request a message is. */
package dev.todochatbot.understanding.judge;
