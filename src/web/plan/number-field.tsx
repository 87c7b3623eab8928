import { useEffect, useId, useState } from 'preact/hooks';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly step: number;
  readonly decimals: number;
  /** ends of a slider beside the field */
  readonly slider?: readonly [number, number];
  /** what is allowed, when the value is not */
  readonly problem: string | null;
  readonly onChange: (value: number) => void;
}

/** A number with its unit: typed, stepped or slid. What is typed is never clamped or lost. */
export function NumberField({ label, unit, value, step, decimals, slider, problem, onChange }: NumberFieldProps) {
  const id = useId();
  const [text, setText] = useState(print(value, decimals));
  useEffect(() => {
    if (Number(text.replace('\u2212', '-')) !== value) setText(print(value, decimals));
  }, [value]);
  const stepBy = (direction: 1 | -1) => onChange(Math.round((value + direction * step) * 1000) / 1000);
  return (
    <div class={slider ? 'number-field number-field--slider' : 'number-field'}>
      <label for={id}>{label}</label>
      {slider && (
        <input
          type="range"
          min={slider[0]}
          max={slider[1]}
          step={step / 2}
          value={value}
          aria-label={`${label}, slider`}
          onInput={(event) => onChange(Number(event.currentTarget.value))}
        />
      )}
      <div class={problem === null ? 'stepper' : 'stepper field-error'}>
        <button type="button" aria-label={`${label}: less`} onClick={() => stepBy(-1)}>
          −
        </button>
        <input
          id={id}
          inputMode="decimal"
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            const typed = Number(event.currentTarget.value.replace(',', '.').replace('\u2212', '-'));
            if (event.currentTarget.value.trim() !== '' && Number.isFinite(typed)) onChange(typed);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            stepBy(event.key === 'ArrowUp' ? 1 : -1);
          }}
          onBlur={() => setText(print(value, decimals))}
        />
        <span aria-hidden="true">{unit}</span>
        <button type="button" aria-label={`${label}: more`} onClick={() => stepBy(1)}>
          +
        </button>
      </div>
      {problem !== null && (
        <p class="number-field-problem source" id={`${id}-problem`} role="alert">
          <strong>! Allowed:</strong> {problem}
        </p>
      )}
    </div>
  );
}

function print(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const short = decimals > 1 ? text.replace(/0$/, '') : text;
  return short.replace('-', '\u2212');
}
