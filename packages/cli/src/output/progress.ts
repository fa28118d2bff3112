/** Shows how far an index run is: a bar on a terminal, a line now and then elsewhere. */
import type { IndexProgress } from '@loci/indexer';
import { Presets, SingleBar } from 'cli-progress';
import type { Terminal } from '../terminal.js';

/** Often enough to see that it goes on, seldom enough not to fill a log. */
const LINE_INTERVAL_MS = 10_000;

export interface Progress {
  readonly update: (progress: IndexProgress) => void;
  /** Leaves the terminal as it was. To be called at the end, whatever it is. */
  readonly finish: () => void;
}

export interface ProgressOptions {
  /** Milliseconds of a clock that only goes forward; default `performance.now`. */
  readonly now?: () => number;
}

export function createProgress(terminal: Terminal, { now = () => performance.now() }: ProgressOptions = {}): Progress {
  return terminal.interactive ? createBar(now) : createLines(terminal, now);
}

function createBar(now: () => number): Progress {
  const bar = new SingleBar(
    {
      format: '{phase} {bar} {value}/{estimate}{total} {unit} · {rate} · {left}',
      hideCursor: true,
      clearOnComplete: true,
      barsize: 30,
    },
    Presets.shades_classic,
  );
  const measure = createMeasure(now);
  let started = false;
  return {
    update(progress) {
      const { phase, done, total, totalIsEstimate } = progress;
      const { rate, left } = measure(progress);
      const payload = { phase: PHASES[phase], unit: unitOf(phase), estimate: totalIsEstimate ? '~' : '', rate, left };
      if (!started) bar.start(total, done, payload);
      started = true;
      bar.setTotal(total);
      bar.update(done, payload);
    },
    finish() {
      if (started) bar.stop();
      started = false;
    },
  };
}

function createLines(terminal: Terminal, now: () => number): Progress {
  const measure = createMeasure(now);
  let phase: IndexProgress['phase'] | null = null;
  let toldAtMs = 0;
  return {
    update(progress) {
      const figures = measure(progress);
      if (progress.phase === phase && now() - toldAtMs < LINE_INTERVAL_MS) return;
      phase = progress.phase;
      toldAtMs = now();
      const { done, total, totalIsEstimate } = progress;
      const counts = total === 0 ? '' : ` ${done}/${totalIsEstimate ? '~' : ''}${total} ${unitOf(phase)}`;
      const speed = figures.rate === UNKNOWN_RATE ? '' : ` · ${figures.rate} · ${figures.left}`;
      terminal.warn(`${PHASES[phase]}${counts}${speed}\n`);
    },
    finish: () => undefined,
  };
}

const UNKNOWN_RATE = '… a second';
const PHASES: Readonly<Record<IndexProgress['phase'], string>> = {
  fetching: 'fetching',
  model: 'loading the model',
  embedding: 'embedding',
  writing: 'writing the index',
};

function unitOf(phase: IndexProgress['phase']): string {
  return phase === 'fetching' ? 'addresses' : 'passages';
}

/** Passages a second since the first that was told of, and the time that is left at that rate. */
function createMeasure(now: () => number) {
  let first: { readonly timeMs: number; readonly embedded: number } | null = null;
  return ({ phase, done, total, embedded }: IndexProgress): { readonly rate: string; readonly left: string } => {
    if (phase !== 'model' && phase !== 'fetching') first ??= { timeMs: now(), embedded };
    const seconds = first === null ? 0 : (now() - first.timeMs) / 1_000;
    const since = first === null ? 0 : embedded - first.embedded;
    if (seconds <= 0 || since === 0) return { rate: UNKNOWN_RATE, left: '… left' };
    const rate = since / seconds;
    return {
      rate: `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
      left: `${formatDuration((total - done) / rate)} left`,
    };
  };
}

/** `45 s`, `3 min 20 s`, `2 h 5 min`; `seconds` is 0 or more. */
export function formatDuration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
