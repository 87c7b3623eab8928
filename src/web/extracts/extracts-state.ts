import { signal } from '@preact/signals';
import type { Registry } from '#registry';
import { saveFile } from '../odds/save-file.ts';
import { askFile } from '../registry/ask-file.ts';
import { refusal } from '../registry/refusal.ts';
import { ask, type Sent } from '../registry/registry-client.ts';
import { language } from '../state/language.ts';

type Answered = Awaited<ReturnType<Registry['research']['preview']>>;
/** What an extract of this moment would be. */
export type ExtractPreview = Sent<Extract<Answered, { readonly ok: true }>['value']>;

/** Fewest and most people who may be asked to look alike; the registry refuses any other number by itself. */
export const fewestAlike = 3;
export const mostAlike = 50;

/** People who must look alike; null while what is typed is no number. */
export const k = signal<number | null>(5);
export const format = signal<'csv' | 'parquet'>('csv');
/** What it would be; null before the registry has answered. */
export const preview = signal<ExtractPreview | null>(null);
/** Whether an extract is being made, or how the last one was saved. */
export const saving = signal<'no' | 'busy' | { readonly file: string }>('no');

/** Asks what an extract would be, for the k of this moment. */
export async function lookAhead(): Promise<void> {
  const wanted = k.peek();
  saving.value = 'no';
  preview.value = null;
  if (wanted === null) return;
  const reply = await ask<ExtractPreview>('GET', `/research/preview?k=${wanted}`);
  if (k.peek() !== wanted) return;
  refusal.value = reply.ok ? null : reply.problem;
  if (reply.ok) preview.value = reply.value;
}

/** Has the extract made, which the log notes, and saves it on this device. */
export async function saveExtract(): Promise<void> {
  const wanted = k.peek();
  if (wanted === null || saving.peek() === 'busy') return;
  saving.value = 'busy';
  const query = new URLSearchParams({ format: format.peek(), language: language.peek() });
  const reply = await askFile(`/research/extracts/file?${query}`, { k: wanted });
  refusal.value = reply.ok ? null : reply.problem;
  if (!reply.ok) {
    saving.value = 'no';
    return;
  }
  const file = `extract-k${wanted}-${format.peek()}.zip`;
  saveFile(file, reply.value, 'application/zip');
  saving.value = { file };
}
