import { type Assumed, type Experience, parsePriors } from '#forecast';
import { words } from '../reader.ts';
import { readDocument } from './read-document.ts';
import { isLearnt, readLearnt } from './read-learnt-priors.ts';

/** What a command may be told of hands and people. */
export interface AssumedFlags {
  /** How practised the injector is. */
  readonly experience?: Experience | undefined;
  /** A priors document's file, or one of learnt priors, whose priors stand in place of ours. */
  readonly priors?: string | undefined;
}

/** What is assumed, or why the priors cannot be used. */
export type ReadAssumed =
  | { readonly ok: true; readonly assumed: Assumed }
  | { readonly ok: false; readonly reason: 'invalid-priors' | 'other-model'; readonly detail: string };

/** @throws WrongUsage when the file cannot be read */
export function readAssumed({ experience, priors }: AssumedFlags): ReadAssumed {
  if (priors === undefined) return { ok: true, assumed: { experience } };
  const json = readDocument(priors, words('cli.read.as.priors'));
  if (isLearnt(json)) {
    const found = readLearnt(json, priors);
    return found.ok ? { ok: true, assumed: { experience, priors: found.priors, learnt: found.learnt } } : found;
  }
  const parsed = parsePriors(json);
  if (!parsed.ok) return { ok: false, reason: parsed.reason, detail: `${priors}: ${parsed.detail}` };
  const { priors: given, person } = parsed;
  return { ok: true, assumed: { experience, priors: given, person } };
}
