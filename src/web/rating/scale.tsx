interface ScaleProps {
  readonly question: string;
  /** keeps its steps apart from another scale's */
  readonly group: string;
  readonly steps: number;
  readonly ends: readonly [low: string, high: string];
  readonly middle?: string;
  readonly value: number | null;
  readonly onChoose: (value: number) => void;
}

/** A row of numbered steps with words at its ends. */
export function Scale({ question, group, steps, ends, middle, value, onChoose }: ScaleProps) {
  const words = (step: number) => {
    if (step === 1) return `, ${ends[0]}`;
    if (step === steps) return `, ${ends[1]}`;
    return middle !== undefined && step === (steps + 1) / 2 ? `, ${middle}` : '';
  };
  return (
    <fieldset class="scale">
      <legend>{question}</legend>
      <div class="scale-steps">
        {Array.from({ length: steps }, (_, i) => i + 1).map((step) => (
          <label key={step} class="scale-step">
            <input
              type="radio"
              name={group}
              value={step}
              checked={value === step}
              data-own-arrows
              onChange={() => onChoose(step)}
            />
            <span>
              {step}
              <span class="visually-hidden">{words(step)}</span>
            </span>
          </label>
        ))}
      </div>
      <p class="source scale-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        {middle !== undefined && <span>{middle}</span>}
        <span>{ends[1]}</span>
      </p>
    </fieldset>
  );
}
