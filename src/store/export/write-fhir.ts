import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fhirBase, fhirResources } from '#registry';
import type { Store } from '../open-store.ts';
import type { WrittenFile } from './write-tables.ts';

/** Writes everything as one FHIR R4 bundle of the kind "collection". @param withNames names and remarks as well */
export async function writeFhir(store: Store, folder: string, withNames: boolean): Promise<WrittenFile[]> {
  const file = 'bundle.fhir.json';
  let rows = 0;
  const parts = async function* (): AsyncGenerator<string> {
    const timestamp = store.ports.now().toISOString();
    yield `{"resourceType":"Bundle","type":"collection","timestamp":"${timestamp}","entry":[`;
    for await (const resource of fhirResources({ ...store, actor: 'export' }, withNames)) {
      const fullUrl = `${fhirBase}/${resource.resourceType}/${resource.id}`;
      yield `${rows++ === 0 ? '\n' : ',\n'}${JSON.stringify({ fullUrl, resource })}`;
    }
    yield '\n]}\n';
  };
  await pipeline(Readable.from(parts()), createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600 }));
  return [{ file, rows }];
}
