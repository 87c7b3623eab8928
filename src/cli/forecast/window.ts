import { type DoseWindow, harmNames, problemOfWish, type TriedVariation, type WindowWish } from '#forecast';
import type { Voice } from '#messages';
import { eventName, planLabel } from '#report';
import { readPlan } from '../input/read-plan.ts';
import type { WindowOptions } from '../options.ts';
import { writeResult } from '../output.ts';
import { inDocuments, reader, words } from '../reader.ts';
import { WrongUsage } from '../wrong-usage.ts';
import { withTrainedForecaster } from './trained-forecaster.ts';

const schema = 'philtrum/window@1';
const defaultLimit = 0.1;

/**
 * `philtrum window`: ways of giving a plan in which harms stay within the patient's limits and a lift can be seen. For
 * professionals only: it speaks of units.
 * @returns the command's exit code, 1 when there is no such way
 */
export async function windowCommand(options: WindowOptions): Promise<number> {
  if (!options.professional) {
    const detail = inDocuments().say('cli.window.professional');
    return writeResult({ schema, ok: false, reason: 'professional-mode-only', detail }, options, () =>
      words('cli.window.professional'),
    );
  }
  const wish: WindowWish = {
    limits: limitsOf(options.limit),
    leastLift: options.leastLift,
    draws: options.draws,
  };
  const problem = problemOfWish(wish);
  if (problem !== null) throw new WrongUsage(problem);
  const named = readPlan(options.plan);
  if (!named.ok) return writeResult({ schema, ...named }, options, () => named.detail);
  return withTrainedForecaster({ ...options, growing: [named.plan] }, schema, async (forecaster) => {
    const found = forecaster.window(named.plan, wish);
    if (!('tried' in found)) return writeResult({ schema, ...found }, options, () => found.detail);
    return writeResult(found, options, () => asText(found, reader()));
  });
}

/** Limits of every harm: ten of a hundred, and what was said. @throws WrongUsage naming the harm and the allowed range */
function limitsOf(said: readonly string[]): Record<string, number> {
  const limits: Record<string, number> = Object.fromEntries(harmNames.map((name) => [name, defaultLimit]));
  for (const one of said) {
    const [name, text] = one.split('=');
    const share = Number(text);
    if (!harmNames.includes(name))
      throw new WrongUsage(words('cli.window.unknownHarm', { name, known: harmNames.join(', ') }));
    if (!text || !(share >= 0 && share <= 1))
      throw new WrongUsage(words('cli.window.share', { name, text: text ?? '' }));
    limits[name] = share;
  }
  return limits;
}

function asText(found: DoseWindow, voice: Voice): string {
  const { say } = voice;
  const rows = found.tried.map((way) => {
    const over = way.exceeds.map((name) => eventName(voice, name)).join(', ');
    const verdict = way.exceeds.length === 0 ? say('cli.window.within') : say('cli.window.above', { over });
    const lift = say('cli.window.lift', { odds: voice.odds(way.visibleLift.probability) });
    return `  ${wayInWords(way, voice).padEnd(72)}${lift.padStart(40)}  ${verdict}`;
  });
  const { starts, evaluations, people } = found.search;
  const [ways, from, on, others] = [evaluations, starts, people, found.draws].map((value) => voice.number(value, 0));
  return [
    say('cli.window.title', { plan: planLabel(voice, found.label), ways, from, on, others }),
    ...rows,
    found.ok
      ? say('cli.window.found', { units: unitsInWords(found.units, voice), best: wayInWords(found.best, voice) })
      : found.detail,
    ...bindingInWords(found, voice),
    ...(found.slopes.length === 0 ? [] : [say('cli.window.slopes'), ...slopesInWords(found, voice)]),
    say('cli.window.note'),
  ].join('\n');
}

function wayInWords({ units, widerMm, higherMm, deeperMm }: TriedVariation, voice: Voice): string {
  const doses = Object.entries(units).map(([product, dose]) => doseInWords(dose, product, voice));
  const moved = [
    [widerMm, 'cli.window.wider'],
    [higherMm, 'cli.window.higher'],
    [deeperMm, 'cli.window.deeper'],
  ] as const;
  const shifts = moved
    .filter(([mm]) => Math.abs(mm) >= 0.05)
    .map(([mm, key]) => voice.say(key, { mm: voice.number(mm) }));
  return [...doses, ...(shifts.length === 0 ? [voice.say('cli.window.asPlanned')] : shifts)].join(', ');
}

function doseInWords(dose: number, product: string, voice: Voice): string {
  return voice.say('cli.window.dose', { dose: voice.shortest(dose), product });
}

type Span = Readonly<Record<string, { readonly least: number; readonly most: number }>>;

function unitsInWords(units: Span, voice: Voice): string {
  return Object.entries(units)
    .map(([product, { least, most }]) =>
      voice.say('cli.window.doses', { least: voice.shortest(least), most: voice.shortest(most), product }),
    )
    .join(', ');
}

function bindingInWords({ binding }: DoseWindow, voice: Voice): readonly string[] {
  if (binding === null || binding.odds === null) return [];
  const { event, odds, limit } = binding;
  return [
    voice.say('cli.window.nearest', {
      event: eventName(voice, event),
      odds: voice.odds(odds.probability),
      upper: String(Math.ceil(100 * odds.hi95)),
      limit: String(Math.floor(100 * limit)),
    }),
  ];
}

function slopesInWords({ slopes, binding }: DoseWindow, voice: Voice): readonly string[] {
  return slopes.map(({ change, visibleLift, harms }) => {
    const harm = binding === null ? undefined : harms[binding.event];
    const limited =
      binding === null || harm === undefined ? '' : `, ${eventName(voice, binding.event)} ${voice.change(100 * harm)}`;
    const lift = voice.say('cli.window.lift', { odds: voice.change(100 * visibleLift) });
    return `  ${voice.say(`cli.window.change.${change}`).padEnd(28)}${lift}${limited}`;
  });
}
