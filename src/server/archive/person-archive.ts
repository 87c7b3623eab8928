import { type Language, speakEverything, type Voice, voiceOf } from '#messages';
import { type Answer, fhirBase, type Registry } from '#registry';
import type { GivenFile } from '../api/files.ts';
import { takeEndings } from '../api/files.ts';
import { type ArchivedFile, zipOf } from './zip.ts';

speakEverything();

type Person = Extract<Awaited<ReturnType<Registry['people']['export']>>, { ok: true }>['value'];

interface Made {
  /** of the file that explains the others */
  readonly language: string;
  /** of the software */
  readonly version: string;
}

/**
 * Everything that is kept of one patient, as an archive to take along: a README, the rows as JSON, the same as a FHIR R4
 * bundle, and the pictures. Pictures are opened one after the other while the archive is read; beyond 4 GB it breaks off.
 */
export async function personArchive(registry: Registry, patientId: string, made: Made): Promise<Answer<GivenFile>> {
  const person = await registry.people.export(patientId);
  if (!person.ok) return person;
  const at = new Date();
  const content = zipOf(filesOf(registry, person.value, { ...made, at }), at);
  return { ok: true, value: { name: `person-${patientId}.zip`, mediaType: 'application/zip', bytes: null, content } };
}

async function* filesOf(
  registry: Registry,
  { tables, resources, takes }: Person,
  { language, version, at }: Made & { readonly at: Date },
): AsyncGenerator<ArchivedFile> {
  const day = at.toISOString().slice(0, 10);
  yield { name: 'README.md', content: text(readmeOf(voiceOf(language as Language), day, takes.length)) };
  yield { name: 'person.json', content: text(json({ schema: 'philtrum/person@1', version, made: at, tables })) };
  const entry = resources.map((resource) => {
    return { fullUrl: `${fhirBase}/${resource.resourceType}/${resource.id}`, resource };
  });
  const bundle = { resourceType: 'Bundle', type: 'collection', timestamp: at, entry };
  yield { name: 'bundle.fhir.json', content: text(json(bundle)) };
  for (const { id, mediaType } of takes) {
    const opened = await registry.takes.open(id);
    if (!opened.ok) throw new Error(opened.detail);
    yield { name: `pictures/${id}.${takeEndings[mediaType]}`, content: opened.value.content };
  }
}

/** What is in the archive, for whoever it is about. */
function readmeOf({ say }: Voice, day: string, pictures: number): string {
  const files = [
    say('portable.person'),
    say('portable.bundle'),
    ...(pictures > 0 ? [say('portable.pictures', { pictures })] : []),
  ];
  const lines = [
    `# ${say('portable.title', { day })}`,
    say('portable.what'),
    files.map((one) => `- ${one}`).join('\n'),
  ];
  return [...lines, say('portable.units'), say('portable.care')].join('\n\n').concat('\n');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function text(words: string): Uint8Array[] {
  return [Uint8Array.from(Buffer.from(words))];
}
