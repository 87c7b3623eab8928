import { signal } from '@preact/signals';

/** How often something was written to the registry of this machine since the page was opened. */
export const keptCount = signal(0);

/** Counts one write. */
export function noteKept(): void {
  keptCount.value += 1;
}
