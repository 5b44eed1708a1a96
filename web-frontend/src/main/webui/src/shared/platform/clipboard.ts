/** Copies text. Over plain HTTP there is no Clipboard API, but a selection can still be copied. */
export async function copyText(text: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr";
  const focused = document.activeElement as HTMLElement | null;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  focused?.focus();
  return undefined;
}
