import { z } from 'zod';
import { noteEvent } from '../audit/note-event.ts';
import { fields, whole } from '../door/fields.ts';
import { read } from '../door/read.ts';
import { type Answer, refuse } from '../door/refusal.ts';
import { type Context, change } from '../work.ts';
import { makeExtract, type ResearchExtract } from './make-extract.ts';
import { alike } from './parameters.ts';
import { readAgreed } from './read-people.ts';

const [fewest, most] = alike.range;

/** How an extract is wanted. */
export const extractFields = fields({
  k: z.optional(whole(fewest, most, 'people')).transform((k) => k ?? alike.value),
});
export type ExtractWish = z.input<typeof extractFields>;

/** Makes an extract for research of everybody whose consent in force covers it; the log says that it was made. */
export function researchExtract(context: Context, wish: ExtractWish): Promise<Answer<ResearchExtract>> {
  return change(context, async ({ trx, ports, actor }) => {
    const { k } = read(extractFields, wish);
    const agreed = await readAgreed(trx);
    if (agreed.people.length < k) {
      refuse({ reason: 'too-few', code: 'too-few-agree', places: { people: agreed.people.length, least: k } });
    }
    const extract = await makeExtract(ports, agreed, k);
    await noteEvent({ db: trx, ports, actor }, 'research.extracted', { k, told: extract.report.told });
    return extract;
  });
}
