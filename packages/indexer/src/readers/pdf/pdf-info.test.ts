import { describe, expect, it } from 'vitest';
import type { Complaint } from '../reader.js';
import { readPdfInfo } from './pdf-info.js';

const NOTHING = { title: null, author: null, created: null, language: null };

function readInfo(parts: Partial<typeof NOTHING | Record<string, string>>, path = 'folder/pier-report.pdf') {
  const warnings: Complaint[] = [];
  const metadata = readPdfInfo({ ...NOTHING, ...parts }, path, (complaint) => warnings.push(complaint));
  return { ...metadata, warnings };
}

describe('readPdfInfo', () => {
  it('takes a real title, and none that is the name of a file, a program or nothing', () => {
    expect(readInfo({ title: 'On Piers, vol. 2' }).title).toBe('On Piers, vol. 2');
    expect(readInfo({ title: 'Word' }).title).toBe('Word');
    const names = [
      'Microsoft Word - x.doc',
      'C:\\texts\\pier.doc',
      'Pier-Report',
      'untitled',
      'Document1',
      '12345',
      'a.html',
    ];
    for (const title of names) expect(readInfo({ title }).title).toBeNull();
  });

  it('takes an author, and none that is the account of a machine', () => {
    expect(readInfo({ author: 'M. Quay' }).author).toBe('M. Quay');
    expect(readInfo({ author: 'Administrator' }).author).toBeNull();
  });

  it('understands dates of PDF and of XMP, as precise as they are', () => {
    expect(readInfo({ created: "D:20240305101500+01'00'" }).date).toBe('2024-03-05');
    expect(readInfo({ created: 'D:202403' }).date).toBe('2024-03');
    expect(readInfo({ created: '2024-03-05T10:15:00Z' }).date).toBe('2024-03-05');
  });

  it('leaves out a date that the calendar does not have, with a warning', () => {
    const { date, warnings } = readInfo({ created: 'D:20241399' });
    expect(date).toBeNull();
    expect(warnings).toHaveLength(1);
  });
});
