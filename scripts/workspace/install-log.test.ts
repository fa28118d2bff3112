/** Tests of the reading of pnpm's log. */
import { describe, expect, it } from 'vitest';
import { explainInstallFailure, followInstall } from './install-log.mjs';

const MEGABYTE = 1_000_000;

function followed(...entries: object[]) {
  const install = followInstall();
  for (const entry of entries) {
    install.read(JSON.stringify(entry));
  }
  return install;
}

describe('followInstall', () => {
  it('knows no fraction before it knows what there is to do', () => {
    expect(followed().fraction()).toBeNull();
    expect(followed().detail()).toBe('');
  });

  it('measures by bytes where something is downloaded', () => {
    const install = followed(
      { status: 'resolved', packageId: 'a' },
      { status: 'resolved', packageId: 'b' },
      { status: 'started', packageId: 'a', size: 30 * MEGABYTE },
      { status: 'started', packageId: 'b', size: 10 * MEGABYTE },
      { status: 'in_progress', packageId: 'a', downloaded: 10 * MEGABYTE },
      { status: 'fetched', packageId: 'b' },
    );
    expect(install.fraction()).toBe(0.5);
    expect(install.detail()).toBe('20 of 40 MB');
  });

  it('measures by packages where all are in the store already', () => {
    const install = followed(
      { status: 'resolved', packageId: 'a' },
      { status: 'resolved', packageId: 'b' },
      { status: 'imported', packageId: 'a' },
    );
    expect(install.fraction()).toBe(0.5);
    expect(install.detail()).toBe('2 packages');
  });

  it('passes over lines that are not of the log', () => {
    const install = followInstall();
    expect(install.read('npm warn something')).toBe(false);
    expect(install.read('{broken')).toBe(false);
  });
});

describe('explainInstallFailure', () => {
  it.each([
    ['npm error code ENOTFOUND', /could not be reached/],
    ['npm error ENOSPC: no space left on device, write', /disk is full/],
    ["npm error EACCES: permission denied, mkdir '/root/.npm'", /cannot be written/],
    ['npm error SELF_SIGNED_CERT_IN_CHAIN', /certificate/],
  ])('says what to do about %s', (line, advice) => {
    expect(explainInstallFailure([line], 'pnpm@1.2.3')).toMatch(advice);
    expect(explainInstallFailure([line], 'pnpm@1.2.3')).toContain(line);
  });

  it('shows the errors of pnpm’s log as text and leaves its progress out', () => {
    const message = explainInstallFailure(
      [
        JSON.stringify({ status: 'resolved', packageId: 'left-out' }),
        JSON.stringify({ level: 'error', code: 'ERR_PNPM_FETCH_404', message: 'GET: Not Found' }),
      ],
      'pnpm@1.2.3',
    );
    expect(message).toContain('ERR_PNPM_FETCH_404: GET: Not Found');
    expect(message).not.toContain('left-out');
    expect(message).toContain('npx --yes pnpm@1.2.3 install');
  });
});
