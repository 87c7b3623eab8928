/**
 * Measures some parts of the study again and keeps the others: `node test/stress/learn/measure.ts coverage signals`.
 * Without a part only tables and figures are made anew.
 */
import { studyCoverage } from './coverage.ts';
import { documentStudy, type LearnStudy, studyWritten } from './document.ts';
import { studyReliability } from './reliability.ts';
import { studySignals } from './signals.ts';
import { studyAttendance, studyLots, studyUpdates, studyVerdicts } from './study.ts';

const study: LearnStudy = studyWritten();
const { replicates } = study;
const parts = {
  attendance: () => studyAttendance(replicates.attendance),
  verdicts: () => studyVerdicts(replicates.verdicts),
  lots: () => studyLots(replicates.lots),
  updates: () => studyUpdates(replicates.updates),
  coverage: () => studyCoverage(replicates.coverage),
  signals: () => studySignals(replicates.signals),
  reliability: studyReliability,
};
const wanted = Object.entries(parts).filter(([name]) => process.argv.includes(name));
documentStudy({ ...study, ...Object.fromEntries(wanted.map(([name, measure]) => [name, measure()])) });
