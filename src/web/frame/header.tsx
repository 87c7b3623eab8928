import { languages } from '#messages';
import { accountsOn, mayLeadTo } from '../account/session.ts';
import { chooseLanguage, language, voice } from '../state/language.ts';
import { goTo, isProfessional, mode, openSheet, type Place, place, type Step, steps, visited } from '../state/view.ts';
import { DeviceIcon, Mark, MenuIcon } from './icons.tsx';
import { loadedLater } from './loaded-later.tsx';

/** Who is signed in, where anybody has to. */
const AccountCorner = loadedLater(async () => (await import('../account/account-corner.tsx')).AccountCorner, 'account');

/** Mark, the five steps, what leaves this device, and for whom the page is written. */
export function Header() {
  const { say } = voice.value;
  const firstPage = pageNames.find(mayOpen) ?? 'cohorts';
  return (
    <header class="header">
      <a class="header-mark" href="./" onClick={home} aria-label={say('frame.home')}>
        <Mark />
        <span>Philtrum</span>
      </a>
      {place.value !== 'landing' && <Steps />}
      <div class="header-end">
        <PlaceLink to="compare" name={say('frame.compare')} />
        {isProfessional.value && <PlaceLink to={firstPage} name={say(`frame.${firstPage}`)} />}
        <PlaceLink to="teach" name={say('frame.learn.name')} />
        <button type="button" class="header-device" onClick={() => (openSheet.value = 'privacy')}>
          <DeviceIcon />
          {/* the links of professionals need the room */}
          <span class="wide-only">{say(isProfessional.value ? 'frame.deviceShort' : 'frame.device')}</span>
          <span class="narrow-only">{say('frame.deviceShort')}</span>
        </button>
        <span class="wide-only">
          <LanguageChoice />
        </span>
        <ModeSwitch />
        {accountsOn && <AccountCorner />}
        <button
          type="button"
          class="header-menu narrow-only"
          aria-label={say('frame.menu')}
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
  const { say } = voice.value;
  return (
    <nav class="steps" aria-label={say('frame.steps')}>
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
              <span>{say(`frame.step.${step}`)}</span>
              {visited.value.has(step) && place.value !== step && (
                <span class="visually-hidden">{say('frame.seen')}</span>
              )}
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
  const { say } = voice.value;
  return (
    <fieldset class="choice mode-switch" aria-label={say('frame.writtenFor')}>
      {options.map((option) => (
        <button
          type="button"
          key={option}
          aria-pressed={(option === 'professional') === isProfessional.value}
          onClick={() => (mode.value = option)}
        >
          {say(`frame.${option}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** Which language the page speaks. */
export function LanguageChoice() {
  return (
    <select
      class="header-language"
      aria-label={voice.value.say('frame.language')}
      value={language.value}
      onChange={(event) => {
        const chosen = languages.find(({ id }) => id === event.currentTarget.value);
        if (chosen !== undefined) void chooseLanguage(chosen.id);
      }}
    >
      {languages.map(({ id, name }) => (
        <option key={id} value={id} lang={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Pages for professionals that stand beside one another, and the first question each asks of the registry. */
const pages = {
  chart: 'listDrafts',
  followUp: 'listVisits',
  outcomes: 'learn',
  cohorts: null,
  extracts: 'previewExtract',
  accounts: 'changeOwnPassword',
} as const satisfies Partial<Record<Place, string | null>>;
const pageNames = Object.keys(pages) as (keyof typeof pages)[];

/** Goes from one professional page to another; the header has room for the first only. */
export function ProfessionalPages() {
  const { say } = voice.value;
  const here = place.value === 'consents' ? 'chart' : place.value;
  if (!isProfessional.value || !pageNames.some((page) => page === here)) return null;
  return (
    <nav class="professional-pages" aria-label={say('frame.pages')}>
      {pageNames.filter(mayOpen).map((page) => (
        <a
          key={page}
          href={`#${page}`}
          aria-current={here === page ? (page === place.value ? 'page' : 'true') : undefined}
          onClick={(event) => follow(event, page)}
        >
          {say(`frame.${page}`)}
        </a>
      ))}
    </nav>
  );
}

function mayOpen(page: keyof typeof pages): boolean {
  const question = pages[page];
  return question === null || mayLeadTo(question);
}

/** The steps as tabs at the foot of a phone. */
export function StepTabs() {
  if (place.value === 'landing') return null;
  const { say } = voice.value;
  return (
    <nav class="step-tabs" aria-label={say('frame.steps')}>
      {steps.map((step, i) => (
        <a
          key={step}
          href={`#${step}`}
          aria-current={place.value === step ? 'step' : undefined}
          onClick={(event) => follow(event, step)}
        >
          <span>{i + 1}</span>
          <span>{say(`frame.step.${step}`)}</span>
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
  if (place.peek() === to) return;
  event.preventDefault();
  goTo(to);
}

function home(event: MouseEvent): void {
  event.preventDefault();
  goTo('landing');
}
