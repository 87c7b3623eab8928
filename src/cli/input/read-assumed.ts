import { type Assumed, type Experience, parsePriors } from '#forecast';
import { words } from '../reader.ts';
import { readDocument } from './read-document.ts';

/** What a command may be told of hands and people. */
export interface AssumedFlags {
  /** How practised the injector is. */
  readonly experience?: Experience | undefined;
  /** A priors document's file, whose priors stand in place of ours. */
  readonly priors?: string | undefined;
}

/** What is assumed, or why the priors cannot be used. */
export type ReadAssumed =
  | { readonly ok: true; readonly assumed: Assumed }
  | { readonly ok: false; readonly reason: 'invalid-priors'; readonly detail: string };

/** @throws WrongUsage when the file cannot be read */
export function readAssumed({ experience, priors }: AssumedFlags): ReadAssumed {
  if (priors === undefined) return { ok: true, assumed: { experience } };
  const parsed = parsePriors(readDocument(priors, words('cli.read.as.priors')));
  if (!parsed.ok) return { ok: false, reason: parsed.reason, detail: `${priors}: ${parsed.detail}` };
  const { priors: given, person } = parsed;
  return { ok: true, assumed: { experience, priors: given, person } };
}
