/** The message box, wherever it stands: it is the one place that keys and other parts of the page lead to. */
export function messageBox(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>("#message");
}

export function focusComposer(): void {
  messageBox()?.focus();
}
