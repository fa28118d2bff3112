import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../analysis/index.js';
import { respell } from './respell.js';

const spellings: Readonly<Record<string, string | null>> = {
  secruity: 'security',
  garantee: 'guarantee',
  zebra: null,
  2031: null,
};
const lexical = {
  knowsWord: async (word: string) => !(word.toLowerCase() in spellings),
  suggestSpelling: async (word: string) => spellings[word.toLowerCase()] ?? null,
};
const respelled = (query: string) => respell(lexical, createAnalyzer('en'), query);

describe('respell', () => {
  it.each([
    ['secruity', 'security'],
    ['the Secruity, a GARANTEE deal', 'the Security, a GUARANTEE deal'],
    ['secruity-deal', 'security-deal'],
    ['"secruity deal" secruity', '"secruity deal" security'],
    ['-secruity  secruity source:secruity', '-secruity  security source:secruity'],
    ['secruity talks secruity', 'security talks security'],
    ['secruity talks 2031', 'security talks 2031'],
  ])('replaces each unknown word in its place and case, and nothing else: %s', async (query, expected) => {
    expect(await respelled(query)).toBe(expected);
  });

  it.each([
    '',
    'known words',
    '"secruity"',
    'zebra secruity',
    'secruity zebra',
    'secruity garantee',
    'secruity garantee 2031',
    '10,000 12',
  ])('offers nothing for %j', async (query) => {
    expect(await respelled(query)).toBeNull();
  });
});
