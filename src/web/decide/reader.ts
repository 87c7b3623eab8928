import { computed } from '@preact/signals';
import type { Reader } from '#advise';
import { isProfessional } from '../state/view.ts';

/** Who reads the page: what is only recalled is not printed to patients. */
export const reader = computed<Reader>(() => (isProfessional.value ? 'professional' : 'patient'));
