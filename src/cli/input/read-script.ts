import { z } from 'zod';
import { guidedTasks, type ScriptedTask } from '#clip';
import { expressions } from '#measure';
import { words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { readDocument } from './read-document.ts';

const seconds = z.number().min(0).max(300);
const asked = z
  .strictObject({
    expression: z.enum(expressions).nullable().default(null),
    guided: z.enum(guidedTasks).optional(),
    fromSeconds: seconds,
    toSeconds: seconds,
  })
  .refine(({ expression, guided }) => expression !== null || guided !== undefined, {
    error: 'neither an expression nor a guided task',
  })
  .refine(({ fromSeconds, toSeconds }) => toSeconds > fromSeconds, { error: 'toSeconds must be after fromSeconds' });
const script = z.array(asked).min(1).max(200);

/**
 * Reads what was asked for when in a video: a list of {expression, guided, fromSeconds, toSeconds}.
 * @throws WrongUsage when the file is no such list, naming the first entry that cannot be accepted
 */
export function readScript(path: string): ScriptedTask[] {
  const parsed = script.safeParse(readDocument(path, words('cli.read.as.script')));
  if (parsed.success) return parsed.data;
  const [{ path: place, message }] = parsed.error.issues;
  throw new WrongUsage(
    `${path}, script${place.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')}: ${message}.`,
  );
}
