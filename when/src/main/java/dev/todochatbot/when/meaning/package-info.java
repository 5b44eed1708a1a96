/** What words about time mean to somebody who says them somewhere, at some moment. */
package dev.todochatbot.when.meaning;
