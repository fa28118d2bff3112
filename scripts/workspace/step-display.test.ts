/** Tests of what a person sees of a step. */
import { describe, expect, it } from 'vitest';
import { createStepDisplay, formatSeconds, renderBar } from './step-display.mjs';

function recordedStep(isTTY: boolean) {
  let written = '';
  let nowMs = 0;
  const stream = { isTTY, columns: 80, write: (text: string) => (written += text) };
  const step = createStepDisplay(stream, () => nowMs).begin('Compiling');
  return { step, pass: (elapsedMs: number) => (nowMs += elapsedMs), written: () => written };
}

describe('createStepDisplay', () => {
  it('writes one line for the beginning and one for the end where there is no terminal', () => {
    const { step, pass, written } = recordedStep(false);
    step.update(0.5, 'half');
    pass(1500);
    step.finish('3 files');
    expect(written()).toBe('Compiling …\nCompiling: 1.5 s, 3 files\n');
  });

  it('ends its line on a terminal, so that what follows stands below it', () => {
    const { step, written } = recordedStep(true);
    step.finish();
    expect(written().endsWith('\n')).toBe(true);
    const failed = recordedStep(true);
    failed.step.fail();
    expect(failed.written().endsWith('\n')).toBe(true);
  });
});

describe('renderBar', () => {
  it('is empty at zero, full at one, and always of one width', () => {
    expect(renderBar(0, 0)).not.toContain('█');
    expect(renderBar(1, 0)).not.toContain('·');
    const widths = [0, 0.3, 1, 1.7, -1, null].map((fraction) => renderBar(fraction, 12_345).length);
    expect(new Set(widths).size).toBe(1);
  });

  it('moves with the time where the fraction is not known', () => {
    expect(renderBar(null, 0)).not.toBe(renderBar(null, 500));
  });
});

describe('formatSeconds', () => {
  it('shows tenths of short times only', () => {
    expect(formatSeconds(0)).toBe('0.0 s');
    expect(formatSeconds(9_940)).toBe('9.9 s');
    expect(formatSeconds(61_200)).toBe('61 s');
  });
});
