import { useEffect, useId, useLayoutEffect, useState } from 'preact/hooks';
import { voice } from '../state/language.ts';
import { type FieldNames, problemText } from './problem-text.ts';
import { refusal } from './refusal.ts';

interface FieldProps {
  readonly label: string;
  /** the field's path in the document that is sent, such as `preparations[0].lot` */
  readonly path: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'date' | 'time' | 'datetime-local' | 'search';
  readonly inputMode?: 'decimal' | 'numeric';
}

/** A labelled field; what the registry refuses stands beneath it. */
export function Field({ label, path, value, onValue, type = 'text', inputMode }: FieldProps) {
  const id = useId();
  return (
    <div class="registry-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        inputMode={inputMode}
        autoComplete="off"
        data-path={path}
        value={value}
        aria-invalid={isRefused(path)}
        aria-describedby={isRefused(path) ? `${id}-problem` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <ProblemAt path={path} id={`${id}-problem`} label={label} />
    </div>
  );
}

interface NumberProps {
  readonly label: string;
  readonly path: string;
  readonly value: number | null | undefined;
  readonly onValue: (value: number | null) => void;
}

/** A labelled number with either decimal sign; null while it is none. */
export function NumberEntry({ label, path, value, onValue }: NumberProps) {
  const [text, setText] = useState('');
  useEffect(() => {
    if (read(text) !== (value ?? null)) setText(value === null || value === undefined ? '' : String(value));
  }, [value]);
  return (
    <Field
      label={label}
      path={path}
      inputMode="decimal"
      value={text}
      onValue={(typed) => {
        setText(typed);
        onValue(read(typed));
      }}
    />
  );
}

function read(typed: string): number | null {
  const number = Number(typed.replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(number) ? null : number;
}

interface ChoiceProps {
  readonly label: string;
  readonly path: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onValue: (value: string) => void;
}

/** One of a few, with nothing chosen for whoever has not chosen. */
export function Choice({ label, path, value, options, onValue }: ChoiceProps) {
  const id = useId();
  return (
    <div class="registry-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        data-path={path}
        value={value}
        aria-invalid={isRefused(path)}
        aria-describedby={isRefused(path) ? `${id}-problem` : undefined}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        <option value="" disabled>
          {voice.value.say('clinic.choose')}
        </option>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
      <ProblemAt path={path} id={`${id}-problem`} label={label} options={options} />
    </div>
  );
}

/** What the registry says of a field, if it refused it. */
export function ProblemAt({ path, id, ...names }: FieldNames & { path: string; id: string }) {
  const problem = refusal.value;
  if (problem?.path !== path) return null;
  return (
    <p id={id} class="registry-problem source" role="alert">
      {problemText(problem, names)}
    </p>
  );
}

/** A refusal that no field on the page shows, or that the page found itself. */
export function LooseProblem() {
  const problem = refusal.value;
  const [isAtField, setAtField] = useState(false);
  useLayoutEffect(() => {
    const path = problem?.path;
    setAtField(path !== undefined && document.querySelector(`[data-path="${CSS.escape(path)}"]`) !== null);
  }, [problem]);
  if (problem === null || isAtField || problem.reason === 'no-last-plan') return null;
  return (
    <p class="refusal label" role="alert">
      {problemText(problem)}
    </p>
  );
}

function isRefused(path: string): boolean {
  return refusal.value?.path === path;
}
