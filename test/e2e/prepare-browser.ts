// Called by setup before the tests: unpacks the browser once, so that no test pays for it.
import { findChromium } from './chromium.ts';

await findChromium();
