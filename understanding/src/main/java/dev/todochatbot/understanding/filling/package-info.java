/** What the slots of a match took becomes requests. */
package dev.todochatbot.understanding.filling;
