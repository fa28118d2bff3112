import type { EvaluatedSearcher } from '@loci/engine';
import { createSearcher } from '@loci/engine';
import { createHashEmbedder, makeDocument, openMemoryIndex } from '@loci/engine/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReadyOpener } from './ready-opener.js';

const index = await openMemoryIndex([makeDocument({ id: 'a', passages: ['An army.'] })], {
  embedder: createHashEmbedder(),
});
const warmUp = vi.fn<EvaluatedSearcher['warmUp']>();
const log = vi.fn();
const openNewest = async (): Promise<EvaluatedSearcher> => ({ ...createSearcher(index, null), warmUp });

describe('createReadyOpener', () => {
  beforeEach(() => {
    warmUp.mockReset().mockResolvedValue(undefined);
    log.mockReset();
  });

  it('opens the first generation as it is, and makes it ready when that is asked for', async () => {
    const opener = createReadyOpener(openNewest, log);
    await opener.open();
    expect(warmUp).not.toHaveBeenCalled();
    await opener.makeFirstReady();
    expect(warmUp).toHaveBeenCalledOnce();
  });

  it('gives out a later generation only when it is ready', async () => {
    const opener = createReadyOpener(openNewest, log);
    await opener.open();
    let ready = () => {};
    warmUp.mockReturnValue(
      new Promise((resolve) => {
        ready = resolve;
      }),
    );
    const given = vi.fn();
    const opening = opener.open().then(given);
    await vi.waitFor(() => expect(warmUp).toHaveBeenCalledOnce());
    expect(given).not.toHaveBeenCalled();
    ready();
    await opening;
    expect(given).toHaveBeenCalledOnce();
  });

  it('logs what cannot be made ready, and gives it out all the same', async () => {
    warmUp.mockRejectedValue(new Error('no memory'));
    const opener = createReadyOpener(openNewest, log);
    await opener.open();
    await opener.makeFirstReady();
    await opener.open();
    expect(log.mock.calls.map(([level]) => level)).toEqual(['warn', 'warn']);
  });

  it('makes nothing ready before anything was opened, and passes on why opening failed', async () => {
    const opener = createReadyOpener(() => Promise.reject(new Error('damaged')), log);
    await opener.makeFirstReady();
    expect(warmUp).not.toHaveBeenCalled();
    await expect(opener.open()).rejects.toThrow('damaged');
  });
});
