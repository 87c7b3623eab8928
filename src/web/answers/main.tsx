/**
 * The page that a patient opens from a link: the questions of one follow-up, answered once. It loads none of the studio,
 * and sends nothing but the answers, to the place it came from.
 * @module
 */
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import './answers.css';
import { render } from 'preact';
import { languageFor } from '#messages';
import { AnswersPage } from './answers-page.tsx';
import { speakHere } from './language.ts';
import { openLink } from './link.ts';

const root = document.getElementById('app');
if (root !== null) {
  void openLink();
  await speakHere(languageFor(navigator.languages));
  root.replaceChildren();
  render(<AnswersPage />, root);
}
