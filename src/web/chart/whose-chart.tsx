import { Namesakes } from '../registry/namesakes.tsx';
import type { Patient } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import { leavePatient } from './chart-state.ts';
import { KeepingLine } from './keeping-line.tsx';

/** A patient in a few words: the name and the year of birth. */
export function whoText(of: Patient | null): string {
  const { say } = voice.value;
  if (of === null) return '';
  const { birthYear, identity } = of;
  const year = birthYear === null ? say('charting.who.noYear') : say('charting.who.year', { year: String(birthYear) });
  return say('charting.who', { name: identity.name, year });
}

interface WhoseChartProps {
  readonly of: Patient;
  readonly isCharting: boolean;
}

/** Whose chart it is and whether it is kept, in sight for as long as something is charted. */
export function WhoseChart({ of, isCharting }: WhoseChartProps) {
  const { say } = voice.value;
  const { bornOn, clinicNumber } = of.identity;
  return (
    <div class={isCharting ? 'chart-whose chart-whose--stays' : 'chart-whose'}>
      <p>
        <strong>{whoText(of)}</strong>
        <span class="label label--quiet">
          {bornOn !== null && ` · ${bornOn}`}
          {clinicNumber !== null && ` ${say('clinic.patient.number', { number: clinicNumber })}`}
        </span>{' '}
        <button type="button" class="link label" onClick={() => void leavePatient()}>
          {say('clinic.leave')}
        </button>
      </p>
      <Namesakes name={of.identity.name} of={of.id} />
      {isCharting && <KeepingLine />}
    </div>
  );
}
