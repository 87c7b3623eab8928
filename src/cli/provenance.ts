import { readFileSync } from 'node:fs';
import { parameterMark } from '#forecast';

/** Name and version of this software, as documents carry it. */
export function softwareVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return `philtrum ${manifest.version}`;
}

/** What made a document: software, parameters and kernel. */
export function provenance(kernel: string): { software: string; parameters: string; kernel: string } {
  return { software: softwareVersion(), parameters: parameterMark(), kernel };
}
