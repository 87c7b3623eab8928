import { computed, signal } from '@preact/signals';
import type { LearnDocument, LookedAt, Question, SeriesDocument } from '#learn';
import { refusal } from '../registry/refusal.ts';
import { registry } from '../registry/registry-client.ts';

/** Who came back and what was looked at; null before the registry has answered. */
export const overview = signal<LearnDocument | null>(null);
/** The question that is asked; null where nothing was looked at. */
export const question = signal<Question | null>(null);
/** The answer to a question, as the registry sent it. */
const answered = signal<LearnDocument | null>(null);
/** One patient's series, or null while none is open. */
export const series = signal<SeriesDocument | null>(null);

/** The answer about an event; null where another kind of question is asked, or the answer is on its way. */
export const eventAnswer = computed(() => matching(answered.value?.events));
/** The same about a measured outcome. */
export const outcomeAnswer = computed(() => matching(answered.value?.outcomes));

function matching<One extends { readonly question: Question }>(all: readonly One[] = []): One | null {
  const wanted = question.value;
  return all.find((one) => wanted !== null && textOf(one.question) === textOf(wanted)) ?? null;
}

/** Reads the registry and asks what was looked at most. */
export async function loadOutcomes(): Promise<void> {
  const reply = await registry.learn(null);
  if (!reply.ok) {
    refusal.value = reply.problem;
    return;
  }
  refusal.value = null;
  overview.value = reply.value;
  const known = reply.value.questions.some(
    (one) => question.peek() !== null && textOf(one) === textOf(question.peek()!),
  );
  const first = firstQuestion(reply.value.questions);
  const asked = known ? question.peek() : first;
  if (asked !== null) await ask(asked);
}

/** Events first, then what was seen most at all weeks together, then the earliest week. */
function firstQuestion(questions: readonly LookedAt[]): Question | null {
  const total = (of: LookedAt) =>
    questions.filter(({ kind, name }) => kind === of.kind && name === of.name).reduce((sum, { seen }) => sum + seen, 0);
  const [first] = questions.toSorted(
    (a, b) => Number(b.kind === 'event') - Number(a.kind === 'event') || total(b) - total(a) || a.week - b.week,
  );
  return first ?? null;
}

/** Asks a question; a series that is open is asked the same. */
export async function ask(next: Question): Promise<void> {
  question.value = next;
  const reply = await registry.learn(textOf(next));
  if (question.peek() !== next) return;
  if (reply.ok) answered.value = reply.value;
  else refusal.value = reply.problem;
  const open = series.peek();
  if (open !== null) await openSeries(open.patient);
}

/** Opens one patient's series. */
export async function openSeries(patient: string): Promise<void> {
  const wanted = question.peek();
  if (wanted === null) return;
  const reply = await registry.series(patient, textOf(wanted));
  if (reply.ok) series.value = reply.value;
  else refusal.value = reply.problem;
}

function textOf({ kind, week, name }: Question): string {
  return `${kind}.${week}.${name}`;
}
