import { signal } from '@preact/signals';
import type { Problem } from './registry-client.ts';

/** Why the last request of this page was not done; shown at the field it names. */
export const refusal = signal<Problem | null>(null);
