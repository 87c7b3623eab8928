import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { voice } from '../state/language.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  /** null while none is entered */
  readonly value: number | null;
  readonly step: number;
  readonly decimals: number;
  /** ends of a slider beside the field */
  readonly slider?: readonly [number, number];
  /** what is allowed, when the value is not */
  readonly problem: ComponentChildren | null;
  /** where the number stands in the document that is sent */
  readonly path?: string;
  readonly onChange: (value: number) => void;
}

/** A number with its unit: typed, stepped or slid. What is typed is never clamped or lost. */
export function NumberField(props: NumberFieldProps) {
  const { label, unit, value, step, decimals, slider, problem, path, onChange } = props;
  const { say } = voice.value;
  const id = useId();
  const [text, setText] = useState(print(value, decimals));
  useEffect(() => {
    if (read(text) !== value) setText(print(value, decimals));
  }, [value, voice.value]);
  const stepBy = (direction: 1 | -1) => onChange(Math.round(((value ?? 0) + direction * step) * 1000) / 1000);
  return (
    <div class={slider ? 'number-field number-field--slider' : 'number-field'}>
      <label for={id}>{label}</label>
      {slider && (
        <input
          type="range"
          min={slider[0]}
          max={slider[1]}
          step={step / 2}
          value={value ?? slider[0]}
          aria-label={say('site.field.slider', { field: label })}
          onInput={(event) => onChange(Number(event.currentTarget.value))}
        />
      )}
      <div class={problem === null ? 'stepper' : 'stepper field-error'}>
        <button type="button" aria-label={say('site.field.less', { field: label })} onClick={() => stepBy(-1)}>
          −
        </button>
        <input
          id={id}
          inputMode="decimal"
          data-path={path}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            const typed = read(event.currentTarget.value);
            if (typed !== null) onChange(typed);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            stepBy(event.key === 'ArrowUp' ? 1 : -1);
          }}
          onBlur={() => setText(print(value, decimals))}
        />
        <span aria-hidden="true">{unit}</span>
        <button type="button" aria-label={say('site.field.more', { field: label })} onClick={() => stepBy(1)}>
          +
        </button>
      </div>
      {problem !== null && (
        <p class="number-field-problem source" id={`${id}-problem`} role="alert">
          <strong>{say('site.field.allowed')}</strong> {problem}
        </p>
      )}
    </div>
  );
}

/** Two decimals are shown only where there are two; one decimal always. */
function print(value: number | null, decimals: number): string {
  if (value === null) return '';
  const text = voice.value.number(value, decimals);
  return decimals > 1 ? text.replace(/0$/, '') : text;
}

/** A typed number with either decimal sign; null when it is none. */
function read(text: string): number | null {
  const typed = Number(text.replace(',', '.').replace('\u2212', '-'));
  return text.trim() !== '' && Number.isFinite(typed) ? typed : null;
}
