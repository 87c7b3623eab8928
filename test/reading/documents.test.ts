import { expect, it } from 'vitest';
import { speakEverything } from '#messages';
import { documentKinds, documentPage } from '../../src/report/index.ts';
import { inputs } from '../fixtures/document-inputs.ts';
import { readingOf, wordsOf } from './grade.ts';
import { textBlocks } from './text-blocks.ts';

speakEverything();

/** School years that a patient's page may ask for. */
const highestGrade = 8;
/** Fewer words than this are a label, a name or a number, not something to read. */
const fewestWords = 5;

it.each(documentKinds)(`the whole document "%s" asks for grade ${highestGrade} at most`, (kind) => {
  const blocks = textBlocks(documentPage(kind, { ...inputs, region: 'GB' }));
  const sentences = blocks.filter((block) => wordsOf(block).length >= fewestWords);
  const { grade, words } = readingOf(sentences);
  expect(words).toBeGreaterThan(200);
  expect(grade).toBeLessThanOrEqual(highestGrade);
});

it('reads paragraphs, items and cells as blocks, and neither style nor drawings', () => {
  const html =
    '<style>p { x: y }</style><p>One <b>two</b> &amp; three.</p><ul><li>Four</li><li>Five<svg><text>6</text></svg></li></ul>';
  expect(textBlocks(html)).toEqual(['One two & three.', 'Four', 'Five']);
});
