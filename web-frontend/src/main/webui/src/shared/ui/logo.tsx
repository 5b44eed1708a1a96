export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
      <path
        class="a"
        d="M6.5 1h11A5.5 5.5 0 0 1 23 6.5v8a5.5 5.5 0 0 1-5.5 5.5H11l-4.6 3.2c-.6.4-1.4 0-1.4-.8V19.7A5.5 5.5 0 0 1 1 14.5v-8A5.5 5.5 0 0 1 6.5 1Z"
      />
      <path class="b" d="m7 10.8 3.4 3.3L17 7.4" />
    </svg>
  );
}
