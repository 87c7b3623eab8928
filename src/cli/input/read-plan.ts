import { builtInPlan, builtInPlans, type Plan, parsePlan } from '#plan';
import { words } from '../reader.ts';
import { readDocument } from './read-document.ts';

/** A plan that was asked for, or why it cannot be had. */
export type NamedPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly reason: string; readonly detail: string };

/**
 * The plan of a built-in name or of a file. A word that is neither a built-in name nor looks like a file is refused as a name.
 * @throws WrongUsage when the file cannot be read
 */
export function readPlan(nameOrFile: string): NamedPlan {
  if (Object.hasOwn(builtInPlans, nameOrFile) || !looksLikeFile(nameOrFile)) return builtInPlan(nameOrFile);
  const parsed = parsePlan(readDocument(nameOrFile, words('cli.read.as.plan')));
  return parsed.ok ? parsed : { ok: false, reason: parsed.reason, detail: `${nameOrFile}: ${parsed.detail}` };
}

function looksLikeFile(text: string): boolean {
  return /[/\\.]/.test(text);
}
