/**
 * Where on this machine is the registry, and is it open? A folder with an embedded database by default, a PostgreSQL
 * server by its address; locked, of the newest schema, with its keys. Leaves out: what the rows mean (registry).
 * @module
 */
export { type BackupWritten, restoreBackup, shortestPassphrase, writeBackup } from './backup.ts';
export { extractFiles, writeExtract } from './export/extract-files.ts';
export { writeFhir } from './export/write-fhir.ts';
export { writeTables } from './export/write-tables.ts';
export { FolderInUse } from './folder-lock.ts';
export { isThere, openStore, type Place, placeFrom, type Store } from './open-store.ts';
export { UnreadableFile } from './sealed-file.ts';
export { sessionSecret } from './session-secret.ts';
export { whyFailed } from './why-failed.ts';
