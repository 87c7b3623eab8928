import type { Translation } from '../catalogue.ts';

/** What the housekeeping of the registry says, in Spanish. */
export const registry: Translation<'registry'> = {
  'registry.none': 'No hay ningún registro en {folder}. Indique su carpeta con --store, o un servidor con DATABASE_URL.',
  'registry.noPassphraseFile': 'El archivo {file} con la frase de paso no está.',
  'registry.noPassphrase':
    'Una copia de seguridad necesita una frase de paso: indique un archivo con --passphrase-file o defina PHILTRUM_PASSPHRASE.',
  'registry.backedUp':
    '{rows, plural, one {# fila copiada} other {# filas copiadas}} en {file} ({size} MB) y releída hasta el final. Guarde la frase de paso aparte: sin ella nadie puede abrir el archivo. Última entrada del diario: {head}',
  'registry.restored':
    'Restaurado desde {file}, hecho el {madeAt}: {patients, plural, one {# paciente} other {# pacientes}}, {treatments, plural, one {# tratamiento} other {# tratamientos}}.{removed, plural, =0 {} one { # paciente que se había eliminado después se ha vuelto a eliminar.} other { # pacientes que se habían eliminado después se han vuelto a eliminar.}}',
  'registry.whichPatient':
    '{count, plural, =0 {No hay ningún paciente con el número {wanted}.} other {# pacientes tienen el número {wanted}; indique uno por el número de la fila.}} No se ha eliminado nada.',
  'registry.wouldRemove':
    'Esto elimina para siempre al paciente {wanted}, con {treatments, plural, =0 {ningún tratamiento} one {# tratamiento} other {# tratamientos}}; la retirada de un lote ya no encontrará a esta persona. Las copias de seguridad anteriores la conservan hasta que se destruyan. Repita la orden con --yes para hacerlo.',
  'registry.removed':
    'Se ha eliminado al paciente con {treatments, plural, =0 {ningún tratamiento} one {# tratamiento} other {# tratamientos}}, y se ha destruido la clave que abría los nombres. Queda solo un recuento. Destruya las copias de seguridad anteriores cuando pueda.',
  'registry.exported':
    '{files, plural, one {# archivo} other {# archivos}} con {rows, plural, one {# fila} other {# filas}} en {folder}, {names, select, yes {con nombres y observaciones} other {sin nombres ni observaciones}}.',
  'registry.notEmpty': 'La carpeta {folder} no está vacía; indique otra para no sobrescribir nada.',
  'registry.help.backup': 'copiar todo el registro en un solo archivo cifrado',
  'registry.help.restore': 'recuperar un registro de una copia, en una carpeta o base de datos que no tenga ninguno',
  'registry.help.export': 'escribir en una carpeta todo lo que hay en el registro',
  'registry.help.delete': 'eliminar a un paciente para siempre: filas, nombres y la clave que los abría',
  'registry.help.store': 'carpeta del registro; si falta, PHILTRUM_STORE o ~/.philtrum/registry',
  'registry.help.passphrase': 'archivo con la frase de paso; si falta, PHILTRUM_PASSPHRASE',
  'registry.help.newFile': 'archivo que se escribe; no debe existir todavía',
  'registry.help.backupFile': 'lo que escribió "philtrum backup"',
  'registry.help.folder': 'carpeta de destino; vacía o todavía inexistente',
  'registry.help.format': 'csv y parquet: un archivo por tabla; fhir: un solo bundle R4',
  'registry.help.withNames': 'abrir también nombres, contactos y observaciones',
  'registry.help.patient': 'número de la fila, o el número de sus propios archivos',
  'registry.help.yes': 'de verdad; si falta, solo se dice qué se eliminaría',
};
