/** What the command line says about cohorts, in English. */
export const cohort = {
  'cohort.read.spec': 'a cohort',
  'cohort.read.empty': '{file} is empty.',
  'cohort.read.several': '{file} holds {count} documents; it must hold one.',
  'cohort.read.yaml': '{file} cannot be read as YAML: {why}',
  'cohort.progress': '{done} of {all} chunks, {patients} patients',
  'cohort.damaged': '{count, plural, one {# damaged chunk was} other {# damaged chunks were}} thrown away, to be solved again.',
  'cohort.done':
    '{label}: {patients, plural, one {# virtual patient} other {# virtual patients}}, run {run}. A model of a population, not a study of people.',
  'cohort.table': '{file}: {rows, plural, one {# row} other {# rows}}',
  'cohort.missing':
    'Refused: {faces, plural, one {# drawn face} other {# drawn faces}} (others took their place), {patients, plural, one {# patient} other {# patients}}, {plans, plural, one {# plan} other {# plans}} on a face; {changes, plural, one {# change is} other {# changes are}} not defined.',
  'cohort.stopped':
    'Stopped after {done} of {all} chunks, which are kept in {folder}. The same command goes on from there.',
  'cohort.diskFull':
    'The disk of {folder} is full. What was finished is kept; make room, and the same command goes on from there.',
  'cohort.anotherRun': '{folder} holds a run {differences}; name another folder with --out.',
  'cohort.differs.spec': 'of another specification',
  'cohort.differs.sources': 'of other sources',
  'cohort.differs.software': 'of another version of Philtrum',
  'cohort.differs.parameters': 'with other parameters',
  'cohort.differs.kernel': 'with another kernel',
  'cohort.differs.engine': 'of another JavaScript engine',
  'cohort.differs.unreadable': 'that cannot be read',
  'cohort.queue.left':
    'Nobody waits for run {run} any longer; workers go on with its {all} chunks. The same command waits again, "philtrum cohort cancel" ends it.',
  'cohort.queue.wasCancelled': 'Run {run} was cancelled.',
  'cohort.queue.failed': 'Run {run} failed at {why}',
  'cohort.queue.cancelled':
    'Run {run} is cancelled; {finished, plural, one {# finished chunk is} other {# finished chunks are}} kept.',
  'cohort.queue.away': 'The database does not answer; it is asked again every second.',
  'cohort.queue.full': 'The disk of the database is full; it is asked again every second. Make room, and nothing has to be started again.',
  'cohort.queue.noWorker': 'Run {run} waits: no worker is there. Start one with "philtrum worker".',
  'cohort.queue.otherWorkers':
    'Run {run} waits: {count, plural, one {the one worker that is there is} other {the # workers that are there are}} {differences}, which would give other last digits.',
  'cohort.queue.unreachable': 'The database at DATABASE_URL does not answer: {why}',
  'cohort.queue.address': 'DATABASE_URL {found, select, missing {is not set} other {is no address of PostgreSQL}}; allowed: postgresql://user:password@host:port/database.',
  'cohort.worker.works':
    'Working on {queue} with {threads, plural, one {# thread} other {# threads}}; Ctrl-C ends.',
  'cohort.worker.leaves':
    'Run {run} is left alone: it was asked for by a program {differences}, and this worker would give other last digits.',
  'cohort.worker.ended': 'Ended after {solved, plural, one {# chunk} other {# chunks}}.',
  'cohort.worker.fails': 'Run {run} fails at {why}',
  'cohort.help': 'many virtual patients: a population, plans and draws, solved in chunks; for researchers',
  'cohort.help.run': 'solve a cohort and write its tables; run again after a stop, it goes on',
  'cohort.help.spec': 'specification, philtrum/cohort@1, as YAML or JSON',
  'cohort.help.threads': 'worker threads; one per core without it',
  'cohort.help.out': 'folder for tables, manifest and chunks; named after the specification without it',
  'cohort.help.queue': 'leave the solving to "philtrum worker" processes, by way of PostgreSQL at DATABASE_URL',
  'cohort.help.cancel': 'end a run that was left to workers; what is finished is kept',
  'cohort.help.show':
    'say what the tables of a finished cohort say: variance split, subgroups, events, with intervals',
  'cohort.help.results': 'folder that "cohort run" wrote',
  'cohort.show.unfinished':
    'The run in {folder} is not finished: {chunks, plural, =0 {no chunk is} one {# chunk is} other {# chunks are}} there and no manifest. The command that began it goes on.',
  'cohort.status.nothing': 'No run and no worker is known to this database.',
  'cohort.status.run':
    '{run} {label}: {finished} of {chunks, plural, one {# chunk} other {# chunks}}, {state, select, finished {finished} cancelled {cancelled} failed {failed} solving {served by {workers, plural, one {# worker} other {# workers}} with {threads, plural, one {# thread} other {# threads}}} other {waiting for a worker of its kind}}',
  'cohort.status.workers': '{count, plural, =0 {No worker is there.} one {# worker is there:} other {# workers are there:}}',
  'cohort.status.worker': '{host}, {threads, plural, one {# thread} other {# threads}}: {software}, sources {sources}, kernel {kernel}, {engine}',
  'cohort.help.status': 'say how far the runs are that were left to workers, and which workers are there',
  'cohort.show.noFolder': 'There is no folder {folder}.',
  'cohort.help.worker': 'solve chunks of cohorts that wait in PostgreSQL at DATABASE_URL, until Ctrl-C',
} as const;
