import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Arena } from './arena.ts';

test('stretches never overlap, stay inside the memory and are reused', () => {
  const steps = fc.array(fc.record({ size: fc.nat(50), releaseAt: fc.option(fc.nat(20)) }), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (sequence) => {
      let memory = 0;
      const arena = new Arena((size) => {
        memory = Math.max(memory, size);
      });
      const living: { offset: number; size: number }[] = [];
      for (const { size, releaseAt } of sequence) {
        const offset = arena.allocate(size);
        expect(offset % 2).toBe(0);
        expect(offset + size).toBeLessThanOrEqual(memory);
        for (const other of living) {
          expect(offset + size <= other.offset || other.offset + other.size <= offset).toBe(true);
        }
        living.push({ offset, size });
        if (releaseAt !== null && living.length > 0) {
          const [gone] = living.splice(releaseAt % living.length, 1);
          arena.release(gone.offset);
        }
      }
      for (const { offset } of living) arena.release(offset);
      const sum = sequence.reduce((total, { size }) => total + size, 0);
      const before = memory;
      if (sum > 0) arena.allocate(1);
      expect(memory).toBe(before);
    }),
  );
});

test('what was not allocated cannot be released', () => {
  const arena = new Arena(() => {});
  const offset = arena.allocate(4);
  arena.release(offset);
  expect(() => arena.release(offset)).toThrow(/not allocated/);
});
