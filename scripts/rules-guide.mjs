// Writes docs/guides/rules.md from the rules of advice.
import { writeFileSync } from 'node:fs';
import { rulesGuide } from '../src/cli/advise/rules-guide.ts';
import { speakEverything } from '../src/messages/index.ts';

speakEverything();

writeFileSync(new URL('../docs/guides/rules.md', import.meta.url), rulesGuide());
