import { addAccount, changeAccount, findAccount, listAccounts } from './accounts/accounts.ts';
import { countAttempt, forgetAttempts } from './accounts/attempts.ts';
import { accountByEmail, noteSignIn } from './accounts/note-sign-in.ts';
import { changeOwnPassword, setPassword } from './accounts/passwords.ts';
import {
  clearSessions,
  endOtherSessions,
  endSession,
  endSessionsOf,
  isSessionOver,
  ownSessions,
  signOut,
} from './accounts/sessions.ts';
import { logHead } from './audit/log-head.ts';
import { noteEvent } from './audit/note-event.ts';
import { verifyLog } from './audit/verify-log.ts';
import { openDrafts, saveDraft } from './charting/drafts.ts';
import { finishChart } from './charting/finish-chart.ts';
import { lotsUsed } from './charting/lots.ts';
import { recallList } from './charting/recall-list.ts';
import { repeatLastPlan } from './charting/repeat-plan.ts';
import { signOff, waitingForSignOff } from './charting/sign-off.ts';
import { treatmentsOf } from './charting/treatments.ts';
import { previewExtract } from './extract/preview-extract.ts';
import { researchExtract } from './extract/research-extract.ts';
import { readFhir, searchFhir } from './fhir/read.ts';
import { checkHealth } from './health.ts';
import { answerByLink, askedByLink, linkByToken } from './links/answer-by-link.ts';
import { linksOf, makeLink, revokeLink } from './links/links.ts';
import { measuredOf } from './outcomes/capture/measured-list.ts';
import { removeCapture } from './outcomes/capture/remove-capture.ts';
import { addCapture, capturesOf } from './outcomes/captures.ts';
import { dueFollowUps, followUpsOf, recordFollowUp } from './outcomes/follow-ups.ts';
import { drawsBehind } from './outcomes/forecast-draws.ts';
import { addForecast, forecastsOf } from './outcomes/forecasts.ts';
import { addAdverseEvent, addRefusal, adverseEventsOf, changeAdverseEvent, refusalsOf } from './outcomes/harm.ts';
import { adverseEvents, refusals } from './outcomes/harm-lists.ts';
import { countTreatments, treatmentRecords } from './outcomes/records.ts';
import { visitCounts, visitList } from './outcomes/visit-list.ts';
import { addClinician, listClinicians } from './people/clinicians.ts';
import { addConsent, consentsOf, withdrawConsent } from './people/consents.ts';
import { addPatient, changePatient, findPatient, findPatients, searchPatients } from './people/patients.ts';
import { removePatient } from './people/remove-patient.ts';
import { whatRests } from './people/what-rests.ts';
import { wouldRemove } from './people/would-remove.ts';
import { keepTake } from './takes/keep-take.ts';
import { openTake, removeTake, takesOf } from './takes/takes.ts';
import { exportPerson } from './transfer/person-rows.ts';
import type { Context } from './work.ts';

/** Binds a question to the registry that is asked. */
type Bind = <In extends unknown[], Out>(ask: (context: Context, ...input: In) => Out) => (...input: In) => Out;

/** Everything that can be asked of the registry or written into it, in the name of one actor. */
export function registryOf(context: Context) {
  const of: Bind =
    (ask) =>
    (...input) =>
      ask(context, ...input);
  return {
    people: people(of),
    charts: charts(of),
    outcomes: outcomes(of),
    takes: takes(of),
    accounts: accounts(of),
    links: links(of),
    fhir: fhir(of),
    research: { extract: of(researchExtract), preview: of(previewExtract) },
    noteEvent: of(noteEvent),
    logHead: of(logHead),
    health: of(checkHealth),
    verifyLog: () => verifyLog(context.db, context.ports),
  };
}

/** What {@link registryOf} answers with. */
export type Registry = ReturnType<typeof registryOf>;

function people(of: Bind) {
  return {
    addClinician: of(addClinician),
    listClinicians: of(listClinicians),
    addPatient: of(addPatient),
    changePatient: of(changePatient),
    findPatient: of(findPatient),
    findPatients: of(findPatients),
    searchPatients: of(searchPatients),
    removePatient: of(removePatient),
    wouldRemove: of(wouldRemove),
    export: of(exportPerson),
    addConsent: of(addConsent),
    withdrawConsent: of(withdrawConsent),
    whatRests: of(whatRests),
    consentsOf: of(consentsOf),
  };
}

function charts(of: Bind) {
  return {
    saveDraft: of(saveDraft),
    openDrafts: of(openDrafts),
    finish: of(finishChart),
    treatmentsOf: of(treatmentsOf),
    repeatLastPlan: of(repeatLastPlan),
    recallList: of(recallList),
    lotsUsed: of(lotsUsed),
    signOff: of(signOff),
    waitingForSignOff: of(waitingForSignOff),
  };
}

function takes(of: Bind) {
  return {
    keep: of(keepTake),
    of: of(takesOf),
    open: of(openTake),
    remove: of(removeTake),
  };
}

function outcomes(of: Bind) {
  return {
    due: of(dueFollowUps),
    visitList: of(visitList),
    visitCounts: of(visitCounts),
    followUpsOf: of(followUpsOf),
    recordFollowUp: of(recordFollowUp),
    addCapture: of(addCapture),
    capturesOf: of(capturesOf),
    measuredOf: of(measuredOf),
    removeCapture: of(removeCapture),
    addForecast: of(addForecast),
    forecastsOf: of(forecastsOf),
    addAdverseEvent: of(addAdverseEvent),
    changeAdverseEvent: of(changeAdverseEvent),
    adverseEventsOf: of(adverseEventsOf),
    adverseEvents: of(adverseEvents),
    addRefusal: of(addRefusal),
    refusalsOf: of(refusalsOf),
    refusals: of(refusals),
    records: of(treatmentRecords),
    drawsBehind: of(drawsBehind),
    counted: of(countTreatments),
  };
}

function accounts(of: Bind) {
  return {
    list: of(listAccounts),
    find: of(findAccount),
    byEmail: of(accountByEmail),
    add: of(addAccount),
    change: of(changeAccount),
    setPassword: of(setPassword),
    changeOwnPassword: of(changeOwnPassword),
    countAttempt: of(countAttempt),
    forgetAttempts: of(forgetAttempts),
    noteSignIn: of(noteSignIn),
    ownSessions: of(ownSessions),
    endOtherSessions: of(endOtherSessions),
    endSessionsOf: of(endSessionsOf),
    endSession: of(endSession),
    signOut: of(signOut),
    isSessionOver: of(isSessionOver),
    clearSessions: of(clearSessions),
  };
}

function links(of: Bind) {
  return {
    make: of(makeLink),
    of: of(linksOf),
    revoke: of(revokeLink),
    byToken: of(linkByToken),
    asked: of(askedByLink),
    answer: of(answerByLink),
  };
}

function fhir(of: Bind) {
  return {
    read: of(readFhir),
    search: of(searchFhir),
  };
}
