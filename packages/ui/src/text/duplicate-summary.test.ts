import type { DocumentView, PassageReference } from '@loci/engine';
import { describe, expect, test } from 'vitest';
import { duplicateSummary } from './duplicate-summary.js';

const document = (source: string | null, date: string | null) => ({ source, date }) as DocumentView;
const copy = (source: string | null, date: string | null) => ({ source, date }) as PassageReference;

describe('a stack of near-duplicates', () => {
  test('stands in so many sources, and was first in the earliest', () => {
    const duplicates = [copy('Wire', '2025-03-03'), copy('Post', '2025-03-04'), copy('Wire', '2025-04')];
    expect(duplicateSummary({ document: document('Review', '2025-03-05'), duplicates })).toEqual({
      places: 4,
      sources: 3,
      earliest: '2025-03-03',
    });
  });

  test('was not first on the day of a file', () => {
    const derived = { ...copy('Wire', '2024-01-01'), dateDerived: true };
    expect(duplicateSummary({ document: document('Post', '2025-03-05'), duplicates: [derived] })).toMatchObject({
      earliest: '2025-03-05',
    });
    expect(duplicateSummary({ document: document('Post', null), duplicates: [derived] }).earliest).toBeNull();
  });

  test('may know neither sources nor dates', () => {
    expect(duplicateSummary({ document: document(null, null), duplicates: [copy(null, null)] })).toEqual({
      places: 2,
      sources: 0,
      earliest: null,
    });
  });
});
