/** Tests of the build's steps on a small workspace: when a step runs, and what an interrupted one leaves. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildStep, buildSteps, runSteps } from './build.mjs';
import { createStepDisplay } from './step-display.mjs';

const silent = createStepDisplay({ write: () => true });

let folder: string;
let step: BuildStep;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loci build '));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src', 'in.txt'), 'one');
  const program = [
    "const fs = require('node:fs');",
    "fs.mkdirSync('out', { recursive: true });",
    "fs.appendFileSync('runs.txt', 'x');",
    "if (fs.existsSync('fail')) { console.log('because of fail'); process.exit(3); }",
    "if (!fs.existsSync('lazy')) fs.copyFileSync('src/in.txt', 'out/out.txt');",
  ];
  step = {
    name: 'copy',
    label: 'Copying',
    inputs: ['src'],
    outputs: ['out'],
    command: ['--eval', program.join('\n')],
  };
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = () => runSteps(folder, [step], silent);
const runs = () => readFileSync(join(folder, 'runs.txt'), 'utf8').length;

describe('buildSteps', () => {
  it('leaves out of the outputs of each step what another one writes', () => {
    const steps = buildSteps(fileURLToPath(new URL('../..', import.meta.url)));
    const isWithin = (path: string, folders: readonly string[]) =>
      folders.some((one) => path === one || path.startsWith(one + sep));
    for (const { name, outputs, except = [] } of steps) {
      const others = steps.filter((other) => other.name !== name).flatMap((other) => other.outputs);
      expect(others.filter((path) => isWithin(path, outputs) && !isWithin(path, except))).toEqual([]);
    }
  });
});

describe('runSteps', () => {
  it('runs a step once as long as nothing changes', async () => {
    expect(await build()).toEqual(['copy']);
    expect(await build()).toEqual([]);
    expect(runs()).toBe(1);
  });

  it('runs a step again when an input has changed', async () => {
    await build();
    writeFileSync(join(folder, 'src', 'in.txt'), 'two');
    expect(await build()).toEqual(['copy']);
    expect(readFileSync(join(folder, 'out', 'out.txt'), 'utf8')).toBe('two');
  });

  it('runs a step again when an output is gone', async () => {
    await build();
    rmSync(join(folder, 'out'), { recursive: true });
    expect(await build()).toEqual(['copy']);
    expect(existsSync(join(folder, 'out', 'out.txt'))).toBe(true);
  });

  it('does not run a step again for what another one writes among its outputs', async () => {
    const other = join('out', 'other');
    step.except = [other];
    const program = `require('node:fs').mkdirSync('${other}'), require('node:fs').writeFileSync('${other}/page.txt', '')`;
    const page: BuildStep = { ...step, name: 'page', outputs: [other], except: [], command: ['--eval', program] };
    const buildBoth = () => runSteps(folder, [step, page], silent);
    expect(await buildBoth()).toEqual(['copy', 'page']);
    expect(await buildBoth()).toEqual([]);
    rmSync(join(folder, other), { recursive: true });
    expect(await buildBoth()).toEqual(['page']);
  });

  it('keeps no stamp of a step that failed, and shows what it said', async () => {
    await build();
    writeFileSync(join(folder, 'src', 'in.txt'), 'two');
    writeFileSync(join(folder, 'fail'), '');
    await expect(build()).rejects.toThrow(/exit code 3.*because of fail/s);
    rmSync(join(folder, 'fail'));
    writeFileSync(join(folder, 'src', 'in.txt'), 'one');
    expect(await build()).toEqual(['copy']);
  });

  it('takes a step that wrote nothing for a failed one', async () => {
    writeFileSync(join(folder, 'lazy'), '');
    await expect(build()).rejects.toThrow(/did not write out/);
  });
});
