import { goTo, isProfessional, mode, openSheet, type Place, place, type Step, steps, visited } from '../state/view.ts';
import { DeviceIcon, Mark, MenuIcon } from './icons.tsx';

/** What the steps are called. */
export const stepNames: Readonly<Record<Step, string>> = {
  face: 'Face',
  plan: 'Plan',
  motion: 'Motion',
  odds: 'Odds',
  decide: 'Decide',
};

/** Mark, the five steps, what leaves this device, and for whom the page is written. */
export function Header() {
  return (
    <header class="header">
      <a class="header-mark" href="./" onClick={home} aria-label="Philtrum, first page">
        <Mark />
        <span>Philtrum</span>
      </a>
      {place.value !== 'landing' && <Steps />}
      <div class="header-end">
        <PlaceLink to="compare" name="Compare" />
        <button type="button" class="header-device" onClick={() => (openSheet.value = 'privacy')}>
          <DeviceIcon />
          <span class="wide-only">Nothing leaves this device</span>
          <span class="narrow-only">On this device</span>
        </button>
        <ModeSwitch />
        <button
          type="button"
          class="header-menu narrow-only"
          aria-label="Menu"
          onClick={() => (openSheet.value = 'menu')}
        >
          <MenuIcon />
        </button>
      </div>
    </header>
  );
}

function PlaceLink({ to, name }: { to: Place; name: string }) {
  return (
    <a
      href={`#${to}`}
      class="header-compare wide-only"
      aria-current={place.value === to ? 'page' : undefined}
      onClick={(event) => follow(event, to)}
    >
      {name}
    </a>
  );
}

function Steps() {
  return (
    <nav class="steps" aria-label="Steps">
      <ol>
        {steps.map((step, i) => (
          <li key={step}>
            <a
              href={`#${step}`}
              class={stepClass(step)}
              aria-current={place.value === step ? 'step' : undefined}
              onClick={(event) => follow(event, step)}
            >
              <span class="step-number">{i + 1}</span>
              <span>{stepNames[step]}</span>
              {visited.value.has(step) && place.value !== step && <span class="visually-hidden">, seen</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Patient reads, professional changes. */
export function ModeSwitch() {
  const options = ['patient', 'professional'] as const;
  return (
    <fieldset class="choice mode-switch" aria-label="Written for">
      {options.map((option) => (
        <button
          type="button"
          key={option}
          aria-pressed={(option === 'professional') === isProfessional.value}
          onClick={() => (mode.value = option)}
        >
          {option === 'patient' ? 'Patient' : 'Professional'}
        </button>
      ))}
    </fieldset>
  );
}

/** The steps as tabs at the foot of a phone. */
export function StepTabs() {
  if (place.value === 'landing') return null;
  return (
    <nav class="step-tabs" aria-label="Steps">
      {steps.map((step, i) => (
        <a
          key={step}
          href={`#${step}`}
          aria-current={place.value === step ? 'step' : undefined}
          onClick={(event) => follow(event, step)}
        >
          <span>{i + 1}</span>
          <span>{stepNames[step]}</span>
        </a>
      ))}
    </nav>
  );
}

function stepClass(step: Step): string {
  if (place.value === step) return 'step step--current';
  return visited.value.has(step) ? 'step step--done' : 'step';
}

function follow(event: MouseEvent, to: Place): void {
  event.preventDefault();
  goTo(to);
}

function home(event: MouseEvent): void {
  event.preventDefault();
  goTo('landing');
}
