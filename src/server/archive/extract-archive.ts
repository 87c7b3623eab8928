import { type Language, speakEverything, voiceOf } from '#messages';
import type { Answer, Registry } from '#registry';
import { extractFiles } from '../../store/index.ts';
import type { GivenFile } from '../api/files.ts';
import { zipOf } from './zip.ts';

speakEverything();

/** How an extract is to be written. */
interface Written {
  readonly format: 'csv' | 'parquet';
  /** of its README */
  readonly language: string;
}

/** An extract for research as an archive of the same files that `philtrum export --research` writes. */
export async function extractArchive(
  { research }: Registry,
  wish: Parameters<Registry['research']['extract']>[0],
  { format, language }: Written,
): Promise<Answer<GivenFile>> {
  const made = await research.extract(wish);
  if (!made.ok) return made;
  const files = await extractFiles(made.value, format, voiceOf(language as Language));
  const content = zipOf(
    files.map(({ name, bytes }) => ({ name, content: [bytes] })),
    new Date(`${made.value.made}-01T00:00:00Z`),
  );
  const name = `extract-${made.value.made}-k${made.value.k}.zip`;
  return { ok: true, value: { name, mediaType: 'application/zip', bytes: null, content } };
}
