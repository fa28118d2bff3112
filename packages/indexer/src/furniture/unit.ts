/** A document's blocks as the rules on page furniture see them. */
import type { OmissionReason } from '@loci/engine';
import type { Block } from '../split/block.js';

/** A block with its text, and why it is left out once a rule has said so. */
export interface Unit {
  readonly block: Block;
  readonly content: string;
  reason: OmissionReason | null;
}

/** What is known of the document beside its text. */
export interface FurnitureContext {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
}

/** Marks units by setting their `reason`; never clears one. */
export type FurnitureRule = (units: readonly Unit[], context: FurnitureContext) => void;

/** From this length on a paragraph counts as the article's own; captions, standfirsts and bylines are shorter. */
const BODY_LENGTH = 150;

export interface Body {
  /** Index of the first and of the last unit that is surely article text; `first > last` where there is none. */
  readonly first: number;
  readonly last: number;
}

/** Where the article proper begins and ends, by what is not yet left out. */
export function findBody(units: readonly Unit[]): Body {
  const isBody = (unit: Unit) =>
    unit.reason === null && unit.block.kind !== 'heading' && unit.content.length >= BODY_LENGTH;
  const first = units.findIndex(isBody);
  return first < 0 ? { first: units.length, last: -1 } : { first, last: units.findLastIndex(isBody) };
}

/** Whether the unit stands before or after the article proper. Where nothing is long enough to tell, none does. */
export function isOutsideBody(index: number, body: Body): boolean {
  return body.last >= 0 && (index < body.first || index > body.last);
}

/** Ends like a sentence, apart from closing quotes and brackets. */
export function endsSentence(content: string): boolean {
  return /[.!?…:;]["'”’»)\]]*$/.test(content);
}
