const CIRCUMFERENCE = 2 * Math.PI * 6;

/** How much of something is done, 0 to 1. Decoration beside the words that say it. */
export function ProgressRing({ part }: { part: number }) {
  return (
    <svg class="prog-ring" viewBox="0 0 16 16" aria-hidden="true">
      <circle class="t" cx="8" cy="8" r="6" fill="none" stroke-width="2.5" />
      <circle
        class="v"
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke-width="2.5"
        stroke-linecap="round"
        stroke-dasharray={`${(part * CIRCUMFERENCE).toFixed(1)} 99`}
      />
    </svg>
  );
}
