/** Shows what a long step is doing: a bar that moves on a terminal, plain lines elsewhere. */

const LABEL_WIDTH = 24;
const BAR_WIDTH = 24;
const REDRAW_INTERVAL_MS = 100;

/**
 * @typedef {object} Step
 * @property {(fraction: number | null, detail?: string) => void} update `fraction` lies in [0, 1], null where unknown.
 * @property {(detail?: string) => void} finish
 * @property {() => void} fail Leaves the line as it is and goes on below it.
 */

/**
 * @param {{ write(text: string): unknown, isTTY?: boolean, columns?: number }} stream
 * @param {() => number} nowMs A clock that only goes forwards.
 * @returns {{ begin(label: string): Step }}
 */
export function createStepDisplay(stream, nowMs = () => performance.now()) {
  return {
    begin(label) {
      const startMs = nowMs();
      return stream.isTTY ? terminalStep(stream, label, startMs, nowMs) : plainStep(stream, label, startMs, nowMs);
    },
  };
}

/**
 * @param {{ write(text: string): unknown, columns?: number }} stream
 * @param {string} label
 * @param {number} startMs
 * @param {() => number} nowMs
 * @returns {Step}
 */
function terminalStep(stream, label, startMs, nowMs) {
  /** @type {number | null} */
  let fraction = null;
  let detail = '';
  /** @param {string} line */
  const draw = (line) => stream.write(`\r\u001b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  const redraw = () => {
    const parts = [
      label.padEnd(LABEL_WIDTH),
      renderBar(fraction, nowMs() - startMs),
      detail,
      formatSeconds(nowMs() - startMs),
    ];
    draw(parts.filter((part) => part !== '').join('  '));
  };
  redraw();
  const timer = setInterval(redraw, REDRAW_INTERVAL_MS);
  timer.unref();
  return {
    update(newFraction, newDetail = '') {
      fraction = newFraction;
      detail = newDetail;
    },
    finish(finalDetail = '') {
      clearInterval(timer);
      draw(
        `${label.padEnd(LABEL_WIDTH)}  ${[formatSeconds(nowMs() - startMs), finalDetail].filter(Boolean).join(', ')}`,
      );
      stream.write('\n');
    },
    fail() {
      clearInterval(timer);
      stream.write('\n');
    },
  };
}

/**
 * @param {{ write(text: string): unknown }} stream
 * @param {string} label
 * @param {number} startMs
 * @param {() => number} nowMs
 * @returns {Step}
 */
function plainStep(stream, label, startMs, nowMs) {
  stream.write(`${label} …\n`);
  return {
    update() {
      // Lines that repeat themselves would only fill a log.
    },
    finish(finalDetail = '') {
      stream.write(`${label}: ${[formatSeconds(nowMs() - startMs), finalDetail].filter(Boolean).join(', ')}\n`);
    },
    fail() {
      stream.write(`${label}: failed after ${formatSeconds(nowMs() - startMs)}\n`);
    },
  };
}

/**
 * A bar of fixed width; where the fraction is not known, a block that travels with the time.
 *
 * @param {number | null} fraction
 * @param {number} elapsedMs
 */
export function renderBar(fraction, elapsedMs) {
  if (fraction === null) {
    const position = Math.floor(elapsedMs / REDRAW_INTERVAL_MS) % BAR_WIDTH;
    return `[${'·'.repeat(position)}█${'·'.repeat(BAR_WIDTH - 1 - position)}]`;
  }
  const filled = Math.round(Math.min(1, Math.max(0, fraction)) * BAR_WIDTH);
  return `[${'█'.repeat(filled)}${'·'.repeat(BAR_WIDTH - filled)}]`;
}

/** @param {number} elapsedMs */
export function formatSeconds(elapsedMs) {
  const seconds = elapsedMs / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}
