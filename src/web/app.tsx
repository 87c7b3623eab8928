import type { FunctionComponent } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { accountsOn, askWho, may } from './account/session.ts';
import { FaceScreen } from './face/face-screen.tsx';
import { Header, ProfessionalPages, StepTabs } from './frame/header.tsx';
import { listenToKeys } from './frame/keyboard.ts';
import { loadedLater } from './frame/loaded-later.tsx';
import { Notice } from './frame/notice.tsx';
import { WindowDrop } from './frame/photo-drop.tsx';
import { Sheets } from './frame/sheets.tsx';
import { Landing } from './landing/landing.tsx';
import { MotionScreen } from './motion/motion-screen.tsx';
import { PlanScreen } from './plan/plan-screen.tsx';
import { type Place, place } from './state/view.ts';
import { visitInHand } from './state/visit/visit-in-hand.ts';

const screens: Readonly<Record<Place, FunctionComponent>> = {
  landing: Landing,
  mirror: loadedLater(async () => (await import('./mirror/mirror-screen.tsx')).MirrorScreen, 'mirror'),
  compare: loadedLater(async () => (await import('./compare/compare-screen.tsx')).CompareScreen, 'compare'),
  rate: loadedLater(async () => (await import('./rating/rating-screen.tsx')).RatingScreen, 'compare'),
  evidence: loadedLater(
    async () => (await import('./evidence/evidence-screen.tsx')).EvidenceScreen,
    'advice',
    'lessons',
  ),
  teach: loadedLater(async () => (await import('./teach/teach-screen.tsx')).TeachScreen, 'advice', 'lessons'),
  chart: loadedLater(async () => (await import('./chart/chart-screen.tsx')).ChartScreen, 'clinic', 'chart', 'keeping'),
  followUp: loadedLater(
    async () => (await import('./follow-up/follow-up-screen.tsx')).FollowUpScreen,
    'clinic',
    'followUp',
    'visit',
    'keeping',
  ),
  cohorts: loadedLater(async () => (await import('./cohorts/cohorts-screen.tsx')).CohortsScreen, 'cohorts'),
  outcomes: loadedLater(
    async () => (await import('./outcomes/outcomes-screen.tsx')).OutcomesScreen,
    'clinic',
    'outcomes',
  ),
  consents: loadedLater(
    async () => (await import('./consents/consents-screen.tsx')).ConsentsScreen,
    'clinic',
    'chart',
    'consents',
  ),
  extracts: loadedLater(
    async () => (await import('./extracts/extracts-screen.tsx')).ExtractsScreen,
    'clinic',
    'extracts',
  ),
  accounts: loadedLater(async () => (await import('./accounts/accounts-screen.tsx')).AccountsScreen, 'clinic', 'staff'),
  face: FaceScreen,
  plan: PlanScreen,
  motion: MotionScreen,
  odds: loadedLater(async () => (await import('./odds/odds-screen.tsx')).OddsScreen, 'odds'),
  decide: loadedLater(
    async () => (await import('./decide/decide-screen.tsx')).DecideScreen,
    'advice',
    'papers',
    'odds',
  ),
};

/** Screens on which a dropped file is no photograph of the mouth in hand. */
const takesItsOwnFiles: ReadonlySet<Place> = new Set(['compare', 'rate', 'cohorts']);

/** Places of the registry, and an operation without which there is nothing to do there. */
const needs: Readonly<Partial<Record<Place, string>>> = {
  chart: 'listDrafts',
  followUp: 'listVisits',
  outcomes: 'learn',
  consents: 'listConsents',
  extracts: 'previewExtract',
  accounts: 'changeOwnPassword',
};

/** Stands above the picture while it is taken for a visit. */
const VisitBanner = loadedLater(
  async () => (await import('./follow-up/visits/visit-banner.tsx')).VisitBanner,
  'clinic',
  'followUp',
  'keeping',
);
/** Places where pictures are taken and measured. */
const takesPictures: ReadonlySet<Place> = new Set(['face', 'mirror']);

/** Stands in a place of the registry for who may not go there. */
const SignIn = loadedLater(async () => (await import('./account/sign-in-screen.tsx')).SignInScreen, 'account');

if (accountsOn) void askWho();

/** The frame that every screen stands in. */
export function App() {
  useLayoutEffect(listenToKeys, []);
  const need = needs[place.value];
  const Screen = need === undefined || may(need) ? screens[place.value] : SignIn;
  return (
    <div class={place.value === 'landing' ? 'page' : 'page page--stepped'}>
      <Header />
      <main class={`main main--${place.value}`} key={place.value}>
        <ProfessionalPages />
        {visitInHand.value !== null && takesPictures.has(place.value) && <VisitBanner />}
        <Screen />
      </main>
      <StepTabs />
      <Notice />
      <Sheets />
      {!takesItsOwnFiles.has(place.value) && <WindowDrop />}
    </div>
  );
}
