import { type LipMeasure, type MeasuredValue, measureUnits } from '#measure';
import type { Voice } from '#messages';
import { rulerInWords } from '#report';
import type { MeasuredFiles } from '../measure.ts';
import { guidedText } from './guided-text.ts';

/** What was measured, for a reader at the terminal: clips, then every capture with its measures, then guided tasks. */
export function measuredText({ captures, files, clips = [] }: MeasuredFiles, voice: Voice): string {
  const { say } = voice;
  const facts = clips.flatMap(({ file, framesGated, framesRead, tasks, flags }) => [
    say('cli.measure.clip', {
      file,
      counted: framesGated,
      read: framesRead,
      movements: tasks.filter(({ expression }) => expression !== 'rest').length,
    }),
    ...notes(flags, voice),
  ]);
  const measured = captures.map((capture, i) => {
    const [yaw, pitch, roll] = [capture.pose.yawDeg, capture.pose.pitchDeg, capture.pose.rollDeg].map((angle) =>
      voice.number(angle, 0),
    );
    const { pxPerMm, source } = capture.scale;
    return [
      say('cli.measure.capture', {
        file: files[i],
        expression: say(`comparison.expression.${capture.expression}`),
        pictures: capture.frames,
      }),
      `  ${say('cli.measure.scale', { scale: voice.number(pxPerMm, 2), ruler: rulerInWords(voice, source) })}`,
      `  ${say('cli.measure.head', { yaw, pitch, roll })}`,
      ...(Object.keys(measureUnits) as LipMeasure[]).map((name) => line(name, capture.measures[name], voice)),
      ...notes(capture.flags, voice),
    ].join('\n');
  });
  return [...facts, measured.join('\n\n'), ...guidedText(clips, voice)].join('\n');
}

function notes(flags: MeasuredFiles['captures'][number]['flags'] | ClipFlags, voice: Voice): readonly string[] {
  return flags.map((flag) => `  ${voice.say('cli.measure.note', { note: voice.say(`measured.flag.${flag}`) })}`);
}

type ClipFlags = NonNullable<MeasuredFiles['clips']>[number]['flags'];

function line(name: LipMeasure, value: MeasuredValue | null, voice: Voice): string {
  const label = `  ${voice.say(`cli.length.${name}`).padEnd(30)}`;
  if (value === null) return `${label} ${voice.say('cli.measure.none')}`;
  const [unit, decimals] = value.unit === 'mm2' ? (['mm²', 0] as const) : (['mm', 1] as const);
  const row = voice.say('cli.measure.row', {
    value: `${voice.number(value.value, decimals)} ${unit}`.padStart(10),
    range: voice.range(value.lo95, value.hi95, unit, decimals),
    method: voice.say(`measured.method.${value.method}`),
  });
  return `${label}${row}`;
}
