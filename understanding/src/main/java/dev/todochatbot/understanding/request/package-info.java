/** What may be asked: plain records, without a word of any language. */
package dev.todochatbot.understanding.request;
