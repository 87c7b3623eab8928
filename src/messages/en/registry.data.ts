/** What the housekeeping of the registry says, in English. */
export const registry = {
  'registry.none': 'There is no registry in {folder}. Name its folder with --store, or a server with DATABASE_URL.',
  'registry.noPassphraseFile': 'The file {file} with the passphrase is not there.',
  'registry.noPassphrase': 'A backup needs a passphrase: name a file with --passphrase-file, or set PHILTRUM_PASSPHRASE.',
  'registry.backedUp':
    '{rows, plural, one {# row} other {# rows}} backed up to {file} ({size} MB) and read again to the end. Keep the passphrase apart from it: nobody can open the file without it. Last entry of the log: {head}',
  'registry.restored':
    'Restored from {file}, made {madeAt}: {patients, plural, one {# patient} other {# patients}}, {treatments, plural, one {# treatment} other {# treatments}}.{removed, plural, =0 {} one { # patient who had been removed since was removed again.} other { # patients who had been removed since were removed again.}}',
  'registry.whichPatient':
    '{count, plural, =0 {There is no patient with the number {wanted}.} other {# patients have the number {wanted}; name one by the number of the row.}} Nothing was removed.',
  'registry.wouldRemove':
    'This removes patient {wanted} for good, with {treatments, plural, =0 {no treatment} one {# treatment} other {# treatments}}; a recall of a lot will not find this person any more. Backups made before keep a copy until they are thrown away. Run it again with --yes to do it.',
  'registry.removed':
    'The patient was removed with {treatments, plural, =0 {no treatment} one {# treatment} other {# treatments}}, and the key that opened the names was destroyed. What remains is a count. Throw away backups made before when you may.',
  'registry.exported':
    '{files, plural, one {# file} other {# files}} with {rows, plural, one {# row} other {# rows}} written to {folder}, {names, select, yes {with names and remarks} other {without names and remarks}}.',
  'registry.notEmpty': 'The folder {folder} is not empty; name another, so that nothing is overwritten.',
  'registry.help.backup': 'copy the whole registry into one encrypted file',
  'registry.help.restore': 'bring a registry back from a backup, into a folder or database that holds none',
  'registry.help.export': 'write everything that is in the registry into a folder',
  'registry.help.delete': 'remove a patient for good: rows, names and the key that opened them',
  'registry.help.store': 'folder of the registry; PHILTRUM_STORE or ~/.philtrum/registry without it',
  'registry.help.passphrase': 'file with the passphrase; PHILTRUM_PASSPHRASE without it',
  'registry.help.newFile': 'file to write; it must not be there yet',
  'registry.help.backupFile': 'what "philtrum backup" wrote',
  'registry.help.folder': 'folder to write into; it must be empty or not there yet',
  'registry.help.format': 'csv and parquet: a file for each table; fhir: one R4 bundle',
  'registry.help.withNames': 'open names, contacts and remarks as well',
  'registry.help.patient': 'number of the row, or the number in your own files',
  'registry.help.yes': 'really; without it the command only says what would be removed',
} as const;
