/** "2 hours 15 minutes" for PT2H15M. */
export function durationWords(duration: string): string {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(duration) ?? [];
  const part = (number: string | undefined, noun: string) =>
    Number(number ?? 0) > 0 ? [`${number} ${noun}${number === "1" ? "" : "s"}`] : [];
  return [...part(days, "day"), ...part(hours, "hour"), ...part(minutes, "minute")].join(" ") || "Shortly";
}
