import type { SourceId } from '#sources';
import type { EvidenceGrade } from '../advice.ts';
import type { Basis, Money, Party } from './evidence.ts';

const notStated: Money = { known: 'not-stated' };

/** A study whose funding was not in the part that could be read. */
export function study(grade: EvidenceGrade, ...sources: readonly SourceId[]): Basis {
  return { sources, grade, interest: 'not-stated', money: notStated };
}

/** A label: written by the maker, read by an authority. @param interest the maker's, unless it is a warning */
export function label(interest: 'maker' | 'none-known', ...sources: readonly SourceId[]): Basis {
  return { sources, grade: 'label', interest, money: notStated };
}

/** Guidance of a body that sells nothing here. */
export function guidance(...sources: readonly SourceId[]): Basis {
  return { sources, grade: 'expert-judgement', interest: 'none-known', money: notStated };
}

/** Words of those who live from one way of treating. */
export function spoken(
  interest: 'seller' | 'surgeon' | 'injector',
  paid: Party,
  ...sources: readonly SourceId[]
): Basis {
  return { sources, grade: 'expert-judgement', interest, money: { known: 'by-role', payer: 'patient', paid } };
}
