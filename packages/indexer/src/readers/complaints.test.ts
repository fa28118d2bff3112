import { LociError } from '@loci/engine';
import { describe, expect, it } from 'vitest';
import { createComplaints } from './complaints.js';
import type { Complaint } from './reader.js';

describe('createComplaints', () => {
  it('tells of the first ones and counts the rest', () => {
    const told: Complaint[] = [];
    const complaints = createComplaints('a.csv', { fail: (complaint) => told.push(complaint) });
    for (let row = 1; row <= 25; row++) complaints.tell(`a.csv:${row}`, new LociError('unreadable', `row ${row}`));
    complaints.end();
    expect(told).toHaveLength(21);
    expect(told.at(0)).toEqual({ subject: 'a.csv:1', message: 'row 1' });
    expect(told.at(-1)).toEqual({ subject: 'a.csv', message: 'a.csv has 5 more that were left out.' });
  });

  it('says nothing more where all were told, and lets defects through', () => {
    const told: Complaint[] = [];
    const complaints = createComplaints('a.csv', { fail: (complaint) => told.push(complaint) });
    complaints.tell('a.csv:1', new LociError('unreadable', 'row 1'));
    complaints.end();
    expect(told).toHaveLength(1);
    expect(() => complaints.tell('a.csv:2', new TypeError('defect'))).toThrow(TypeError);
  });
});
