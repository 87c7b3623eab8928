import { Choice, Field } from '../registry/field.tsx';
import type { Clinician } from '../registry/registry-client.ts';
import { voice } from '../state/language.ts';
import type { Account } from './accounts-client.ts';

/** What can be said of an account by whoever enters it. */
export interface Described {
  readonly name: string;
  readonly role: Account['role'] | '';
  readonly clinicianId: string | null;
}

const roles = ['director', 'clinician', 'assistant', 'researcher'] as const;

interface AccountFieldsProps {
  readonly value: Described;
  readonly clinicians: readonly Clinician[];
  /** whether the role can be chosen */
  readonly withRole: boolean;
  readonly onValue: (value: Described) => void;
}

/** Name, role, and who this is among those who treat. */
export function AccountFields({ value, clinicians, withRole, onValue }: AccountFieldsProps) {
  const { say } = voice.value;
  return (
    <>
      <Field label={say('staff.name')} path="name" value={value.name} onValue={(name) => onValue({ ...value, name })} />
      {withRole && (
        <Choice
          label={say('staff.role')}
          path="role"
          value={value.role}
          options={roles.map((role) => [role, say(`staff.role.${role}`)])}
          onValue={(role) => onValue({ ...value, role: role as Account['role'] })}
        />
      )}
      {clinicians.length > 0 && (
        <Choice
          label={say('staff.clinician')}
          path="clinicianId"
          value={value.clinicianId ?? nobody}
          options={[[nobody, say('staff.clinician.nobody')], ...clinicians.map(({ id, name }) => [id, name] as const)]}
          onValue={(id) => onValue({ ...value, clinicianId: id === nobody ? null : id })}
        />
      )}
    </>
  );
}

const nobody = 'nobody';
