import { useEffect, useState } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { type Patient, registry } from './registry-client.ts';

interface NamesakesProps {
  readonly name: string;
  /** number of the patient whose namesakes they are; empty for somebody who is not entered yet */
  readonly of: string;
}

/** Warns that others bear the same name, with what tells them apart: a mother and her daughter, or one person entered twice. */
export function Namesakes({ name, of }: NamesakesProps) {
  const { say, list } = voice.value;
  const [others, setOthers] = useState<readonly Patient[]>([]);
  useEffect(() => {
    let isLatest = true;
    setOthers([]);
    const timer = setTimeout(async () => {
      const reply = name.trim() === '' ? null : await registry.searchPatients(name);
      if (!isLatest || reply?.ok !== true) return;
      setOthers(reply.value.filter((one) => one.id !== of && isSame(one.identity.name, name)));
    }, 150);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [name, of]);
  const told = others.map(({ identity: { bornOn, clinicNumber } }) => {
    const parts = [
      bornOn === null ? say('clinic.namesakes.noDay') : say('clinic.patient.bornOn', { day: bornOn }),
      ...(clinicNumber === null ? [] : [say('clinic.patient.number', { number: clinicNumber })]),
    ];
    return parts.join(' ');
  });
  return (
    <div role="status">
      {told.length > 0 && (
        <p class="caution-card label">{say('clinic.namesakes', { count: told.length, who: list(told) })}</p>
      )}
    </div>
  );
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .trim()
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase();
  return plain(one) === plain(other);
}
