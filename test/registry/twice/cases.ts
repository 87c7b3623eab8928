import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Registry } from '#registry';
import { type Clinic, chartFlip, flipChart, mustBe, openClinic } from '../clinic.ts';
import { forecast } from '../made-forecast.ts';
import { smileMeasurement } from '../measurement.ts';

/** What people may type differently each time: a text, and whether they fill in what may be left out. */
export interface Typed {
  readonly text: string;
  readonly full: boolean;
}

/** One request of a route: what stands for the names of its path, and what is sent. */
export interface Sending {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly file?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a case begins with. */
export interface Before {
  readonly registry: Registry;
  /** signs an account in and answers with its cookie */
  cookieOf(email: string): Promise<string>;
  readonly typed: Typed;
}

/** Brings a registry to where a change can be sent, and answers with the change. */
export type Case = (before: Before) => Promise<Sending>;

export const password = 'seventeen quiet straws';
const another = 'nineteen louder straws';
const covers = { coversTreatment: true, coversCaptures: true, coversRegistry: true };
const signed = { textVersion: '1', language: 'en', givenAt: '2026-01-05T09:00:00Z' };
const identity = ({ text, full }: Typed) => ({
  name: text,
  ...(full && { bornOn: '1984-03-09', contact: text, clinicNumber: 'P-7' }),
});
const remark = ({ text, full }: Typed) => (full ? { note: text } : {});
const event = { kind: 'pain', severity: 'mild', serious: false, startedOn: '2026-02-08' } as const;
const invited = { invitedAt: '2026-02-10T08:00:00Z', invitedBy: 'phone' } as const;

async function treated(registry: Registry): Promise<Clinic & { readonly treatment: string }> {
  const clinic = await openClinic(registry);
  return { ...clinic, treatment: await chartFlip(registry, clinic) };
}

async function captured(registry: Registry): Promise<Clinic & { readonly capture: string }> {
  const clinic = await openClinic(registry);
  const { id } = mustBe(await registry.outcomes.addCapture({ ...captureOf(clinic), document: smileMeasurement() }));
  return { ...clinic, capture: id };
}

const captureOf = ({ patient, consent }: Clinic) => ({
  patientId: patient,
  consentId: consent,
  kind: 'photo' as const,
  takenAt: '2026-02-17T09:05:00Z',
  sameFace: 'yes' as const,
});

const picture = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const grey = sharp({ create: { width: 16, height: 16, channels: 3, background: '#a88' } });
  return Uint8Array.from(
    await grey
      .jpeg()
      .withExif({ IFD0: { Artist: 'Ada Lovelace' } })
      .toBuffer(),
  );
};

async function pictured(registry: Registry): Promise<Clinic & { readonly capture: string; readonly take: string }> {
  const clinic = await captured(registry);
  const of = { patientId: clinic.patient, captureId: clinic.capture, consentId: clinic.consent };
  return { ...clinic, take: mustBe(await registry.takes.keep(of, await picture())).id };
}

async function visited(registry: Registry): Promise<Clinic & { readonly visit: string }> {
  const clinic = await treated(registry);
  const [visit] = await registry.outcomes.followUpsOf(clinic.patient);
  return { ...clinic, visit: visit.id };
}

/** An account of its own; two directors are there, so that none is the last. */
async function hired({ accounts }: Registry, role: 'director' | 'clinician' = 'clinician') {
  const email = `${randomUUID()}@clinic.example`;
  const { id } = mustBe(await accounts.add({ email, name: 'Somebody', role, password }));
  return { id, email };
}

/** Three people who were treated and agree to research. */
const extractable: Case = async ({ registry }) => {
  for (let i = 0; i < 3; i++) {
    const { patient: patientId } = await treated(registry);
    const agreed = { coversResearch: true, coversTeaching: false, givenAt: '2026-01-06T09:00:00Z' };
    mustBe(await registry.people.addConsent({ patientId, ...signed, ...covers, ...agreed }));
  }
  return { body: { k: 3 } };
};

const people: Record<string, Case> = {
  addClinician: async ({ typed }) => ({
    body: { id: randomUUID(), name: typed.text, role: 'nurse', training: typed.full ? typed.text : '' },
  }),
  addPatient: async ({ typed }) => ({
    body: { id: randomUUID(), sex: 'female', ...(typed.full && { birthYear: 1984 }), identity: identity(typed) },
  }),
  changePatient: async ({ registry, typed }) => {
    const { patient } = await openClinic(registry);
    return { path: { patientId: patient }, body: { id: patient, version: 1, sex: 'other', identity: identity(typed) } };
  },
  removePatient: async ({ registry, typed }) => {
    const { patient } = typed.full ? await pictured(registry) : await treated(registry);
    return { path: { patientId: patient } };
  },
  addConsent: async ({ registry, typed }) => {
    const { patient: patientId } = await openClinic(registry);
    const other = { coversResearch: typed.full, coversTeaching: false };
    return { body: { id: randomUUID(), patientId, ...signed, ...covers, ...other } };
  },
  withdrawConsent: async ({ registry, typed }) => {
    const { consent } = typed.full ? await pictured(registry) : await openClinic(registry);
    return { path: { consentId: consent } };
  },
};

const charts: Record<string, Case> = {
  saveDraft: async ({ registry, typed }) => {
    const { patient: patientId } = await openClinic(registry);
    const id = randomUUID();
    const begun = { id, patientId, version: 0, body: { label: 'begun' } };
    if (typed.full) mustBe(await registry.charts.saveDraft(begun));
    return { path: { draftId: id }, body: { id, patientId, version: typed.full ? 1 : 0, body: { label: typed.text } } };
  },
  finishChart: async ({ registry, typed }) => {
    const clinic = await openClinic(registry);
    const { patient: patientId } = clinic;
    const id = randomUUID();
    if (typed.full) mustBe(await registry.charts.saveDraft({ id, patientId, version: 0, body: { label: 'begun' } }));
    const { note: _, ...chart } = flipChart(clinic);
    return { path: { patientId, treatmentId: id }, body: { ...chart, label: typed.text, ...remark(typed) } };
  },
  signOff: async ({ registry }) => {
    const { treatment } = await treated(registry);
    const doctor = { name: 'Dr. Other', role: 'physician' as const, training: '' };
    const { id: signedOffBy } = mustBe(await registry.people.addClinician(doctor));
    return { path: { treatmentId: treatment }, body: { id: treatment, version: 1, signedOffBy } };
  },
};

const outcomes: Record<string, Case> = {
  recordFollowUp: async ({ registry, typed }) => {
    const { visit: id } = await visited(registry);
    const came = typed.full && { cameAt: '2026-02-17T09:00:00Z', answers: { straw: 2, smiling: null } };
    return { path: { followUpId: id }, body: { id, version: 1, ...invited, ...came } };
  },
  addCapture: async ({ registry }) => {
    const clinic = await openClinic(registry);
    return { body: { id: randomUUID(), ...captureOf(clinic), document: smileMeasurement() } };
  },
  removeCapture: async ({ registry, typed }) => {
    const { capture } = typed.full ? await pictured(registry) : await captured(registry);
    return { path: { captureId: capture } };
  },
  addForecast: async ({ registry, typed }) => {
    const { patient, treatment } = await treated(registry);
    return {
      body: { id: randomUUID(), patientId: patient, ...forecast, ...(typed.full && { treatmentId: treatment }) },
    };
  },
  addAdverseEvent: async ({ registry, typed }) => {
    const { patient } = await openClinic(registry);
    return { body: { id: randomUUID(), patientId: patient, ...event, ...remark(typed) } };
  },
  changeAdverseEvent: async ({ registry, typed }) => {
    const { patient } = await openClinic(registry);
    const { id } = mustBe(await registry.outcomes.addAdverseEvent({ patientId: patient, ...event }));
    return { path: { eventId: id }, body: { id, version: 1, ...event, endedOn: '2026-02-12', ...remark(typed) } };
  },
  addRefusal: async ({ registry, typed }) => {
    const { patient, surgeon } = await openClinic(registry);
    const no = { refusedOn: '2026-01-20', askedFor: 'filler', reason: 'anatomy', referred: typed.full };
    return { body: { id: randomUUID(), patientId: patient, clinicianId: surgeon, ...no, ...remark(typed) } };
  },
  keepTake: async ({ registry }) => {
    const { patient, capture, consent } = await captured(registry);
    return {
      path: { patientId: patient },
      query: { captureId: capture, consentId: consent, id: randomUUID() },
      file: await picture(),
    };
  },
  removeTake: async ({ registry }) => ({ path: { takeId: (await pictured(registry)).take } }),
  makeResearchExtract: extractable,
  saveResearchExtract: extractable,
};

const access: Record<string, Case> = {
  addAccount: async ({ typed }) => ({
    body: {
      id: randomUUID(),
      email: `${randomUUID()}@clinic.example`,
      name: typed.text,
      role: 'assistant',
      password: another,
    },
  }),
  changeAccount: async ({ registry, typed }) => {
    const { id } = await hired(registry);
    const changed = { version: 1, name: typed.text, role: 'assistant', disabled: typed.full };
    return { path: { accountId: id }, body: { id, ...changed } };
  },
  setPassword: async ({ registry, typed, cookieOf }) => {
    const { id, email } = await hired(registry);
    if (typed.full) await cookieOf(email);
    return { path: { accountId: id }, body: { id, password: another } };
  },
  changeOwnPassword: async ({ registry, cookieOf }) => {
    const { email } = await hired(registry);
    return { headers: { Cookie: await cookieOf(email) }, body: { current: password, password: another } };
  },
  endOtherSessions: async ({ registry, cookieOf }) => {
    const { email } = await hired(registry);
    await cookieOf(email);
    return { headers: { Cookie: await cookieOf(email) } };
  },
  endSessions: async ({ registry, cookieOf }) => {
    const { id, email } = await hired(registry);
    await cookieOf(email);
    return { path: { accountId: id } };
  },
  makeLink: async ({ registry }) => ({
    body: { id: randomUUID(), followUpId: (await visited(registry)).visit, days: 14 },
  }),
  revokeLink: async ({ registry }) => {
    const { visit: followUpId } = await visited(registry);
    return { path: { linkId: mustBe(await registry.links.make({ followUpId, days: 3 })).id } };
  },
  answerByLink: async ({ registry, typed }) => {
    const { visit: followUpId } = await visited(registry);
    const { token } = mustBe(await registry.links.make({ followUpId, days: 3 }));
    const answers = typed.full ? { straw: 1, smiling: 3 } : { straw: 0 };
    return { headers: { Authorization: `Bearer ${token}` }, body: { answers } };
  },
  signIn: async ({ registry }) => ({ body: { email: (await hired(registry)).email, password } }),
  signOut: async ({ registry, cookieOf }) => ({
    headers: { Cookie: await cookieOf((await hired(registry, 'director')).email) },
  }),
};

/** How each change of the table can be sent, by the name of its operation. */
export const cases: Readonly<Record<string, Case>> = { ...people, ...charts, ...outcomes, ...access };
