/** The mark: two philtral columns in ink over the cupid's bow in teal. */
export function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <g stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">
        <path
          stroke="var(--teal)"
          d="M3 25.500C6.500 23.500 9 20.500 11.500 19C13.500 19 14 20.800 16 20.800C18 20.800 18.500 19 20.500 19C23 20.500 25.500 23.500 29 25.500"
        />
        <path
          stroke="var(--ink)"
          d="M13.200 6C13.200 11 12.800 15 11.500 18.400M18.800 6C18.800 11 19.200 15 20.500 18.400"
        />
      </g>
    </svg>
  );
}

/** A telephone, for "on this device". */
export function DeviceIcon() {
  return (
    <svg
      width="16"
      height="18"
      viewBox="0 0 16 18"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      aria-hidden="true"
    >
      <rect x="3" y="1.200" width="10" height="15.600" rx="2" />
      <path d="M6.500 14.200h3" stroke-linecap="round" />
    </svg>
  );
}

/** Three lines, for the menu on a phone. */
export function MenuIcon() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      stroke="currentColor"
      stroke-width="1.600"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <path d="M3 5.500h14M3 10h14M3 14.500h14" />
    </svg>
  );
}

/** Play or pause. */
export function PlayIcon({ playing }: { playing: boolean }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" fill="currentColor" aria-hidden="true">
      {playing ? <path d="M4.500 3h3v12h-3zM10.500 3h3v12h-3z" /> : <path d="M5 2.800v12.400L15.200 9z" />}
    </svg>
  );
}

/** A tick: looked at and in order. */
export function CheckIcon() {
  return (
    <svg
      class="inline-icon"
      width="13"
      height="12"
      viewBox="0 0 13 12"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <path d="M1.500 6.500l3.500 3.500 6.500-8.500" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
