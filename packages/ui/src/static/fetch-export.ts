/** Fetches the manifest and the parts of an exported index from a static host, and says what is wrong where it cannot. */
import { type FileDigest, LociError, type PartsManifest, parsePartsManifest, partPath } from '@loci/engine';

/** Written last by `loci export`, so that it never names a part that is not there yet. */
const MANIFEST_NAME = 'loci-export.json';

/** Long enough for a part of a megabyte over a slow mobile network; a host that is silent for longer is not coming. */
const FETCH_TIMEOUT_MS = 60_000;

export interface FetchTools {
  /** The export's folder as an absolute URL that ends in a slash. */
  readonly folder: string;
  /** Default: the browser's. */
  readonly fetch?: typeof globalThis.fetch;
  /** Default `FETCH_TIMEOUT_MS`. */
  readonly timeoutMs?: number;
}

/**
 * Throws `LociError`: `not-found` where the host has no such file, `unreadable` and `index-version` as
 * `parsePartsManifest` does, `unreachable` where there is no answer.
 */
export async function fetchManifest(tools: FetchTools): Promise<PartsManifest> {
  const url = new URL(MANIFEST_NAME, tools.folder);
  // A name that stays the same while its content does not: the host has to be asked whether it has changed.
  const { response, bytes } = await load(tools, url, { cache: 'no-cache' });
  if (!response.ok) {
    throw new LociError(
      'not-found',
      `There is no exported index at ${tools.folder}: the host answers ${response.status} for ${MANIFEST_NAME}. ` +
        'Check the address, and that all files that "loci export" wrote are uploaded.',
      { subject: url.href },
    );
  }
  return parsePartsManifest(new TextDecoder().decode(bytes));
}

/**
 * The uncompressed bytes of a part. Parts are named for their content, so the browser's cache is believed; where what
 * it holds is wrong, the host is asked once more.
 *
 * Throws `LociError`: `index-damaged` where the part is missing, is something else, or was altered on its way,
 * `unreachable` where there is no answer.
 */
export async function fetchPart(tools: FetchTools, part: FileDigest): Promise<Uint8Array> {
  const url = new URL(partPath(part), tools.folder);
  const first = await loadPart(tools, url, part, 'force-cache');
  const wrong = first.wrong === null ? first : await loadPart(tools, url, part, 'reload');
  if (wrong.wrong === null) return wrong.bytes;
  throw new LociError(
    'index-damaged',
    `A part of the search index ${wrong.wrong} (${url.href}). Export it again with "loci export", and upload all of it.`,
    { subject: url.href },
  );
}

type Loaded = { readonly wrong: null; readonly bytes: Uint8Array } | { readonly wrong: string };

async function loadPart(tools: FetchTools, url: URL, part: FileDigest, cache: RequestCache): Promise<Loaded> {
  const { response, bytes } = await load(tools, url, { cache });
  if (!response.ok) return { wrong: `is missing: the host answers ${response.status}` };
  if ((response.headers.get('content-type') ?? '').startsWith('text/html')) {
    return { wrong: 'is missing: the host answers with a page in its place' };
  }
  if (bytes.length !== part.sizeBytes) return { wrong: `has ${bytes.length} bytes instead of ${part.sizeBytes}` };
  if (!(await isIntact(bytes, part.sha256))) return { wrong: 'was altered: its checksum does not match' };
  try {
    return { wrong: null, bytes: await inflate(bytes) };
  } catch {
    return { wrong: 'cannot be unpacked' };
  }
}

/** The whole answer, so that the time limit holds for its last byte, too. */
async function load(
  { fetch = globalThis.fetch, timeoutMs = FETCH_TIMEOUT_MS }: FetchTools,
  url: URL,
  init: RequestInit,
): Promise<{ readonly response: Response; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    response = await fetch(url, { ...init, signal: timeout });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    const reason = timeout.aborted ? `did not come within ${timeoutMs / 1000} seconds` : 'cannot be fetched';
    throw new LociError('unreachable', `A part of the search index ${reason} (${url.href}).`, {
      subject: url.href,
      cause,
    });
  }
  if (response.status >= 500 || response.status === 429) {
    throw new LociError('unreachable', `The host answers ${response.status} for ${url.href}. Try again in a moment.`, {
      subject: url.href,
    });
  }
  return { response, bytes };
}

/** Over plain http browsers lend no hash function; the checksum inside gzip and the length stand in for it. */
async function isIntact(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<boolean> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) return true;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
