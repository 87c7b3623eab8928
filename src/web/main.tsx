/**
 * The studio: see on this device what a plan may do to a mouth, from a photograph or a reference face. Computes in worker
 * threads with the domain folders, draws, and sends nothing anywhere.
 * @module
 */
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/frame.css';
import { render } from 'preact';
import { App } from './app.tsx';

const root = document.getElementById('app');
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
}
