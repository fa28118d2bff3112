/** The parts of an Office Open XML package and how they refer to each other (ECMA-376, part 2). */
import { LociError } from '@loci/engine';
import { childElements, type MarkupElement } from '../markup/element.js';
import { parseXml } from '../markup/parse-markup.js';
import type { ZipArchive } from '../zip/open-zip.js';
import { resolveReference } from '../zip/resolve-reference.js';

export interface OfficePackage {
  /** The part that a part refers to by a relation, for example `styles`; `''` stands for the package. Null for none. */
  related(from: string, relation: string): Promise<string | null>;
  /** Null for a part that is not there. Throws `LociError` `unreadable` for one that is no XML. */
  parse(part: string | null): Promise<MarkupElement | null>;
}

/** `subject` names the package in messages. */
export function createOfficePackage(archive: ZipArchive, subject: string): OfficePackage {
  // Part names are the same in upper and lower case.
  const entries = new Map([...archive.entries].reverse().map((entry) => [entry.name.toLowerCase(), entry]));
  const relations = new Map<string, MarkupElement[]>();

  async function parse(part: string | null): Promise<MarkupElement | null> {
    const entry = part === null ? undefined : entries.get(part.toLowerCase());
    return entry ? parseXml(await archive.read(entry), `${subject}: ${entry.name}`) : null;
  }

  return {
    parse,
    async related(from, relation) {
      const slash = from.lastIndexOf('/') + 1;
      const part = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
      const listed = relations.get(part) ?? childElements(await parse(part));
      relations.set(part, listed);
      // The transitional and the strict form of the format differ in all of the name but its end.
      const found = listed.find(({ attributes }) => {
        return attributes['Type']?.endsWith(`/${relation}`) && attributes['TargetMode'] !== 'External';
      });
      const target = found?.attributes['Target'];
      return target ? (resolveReference(from, target)?.name ?? null) : null;
    },
  };
}

/** Throws `LociError` `unreadable` where a file is the older format of Office, or a newer one under a password. */
export function refuseCompoundFile(head: Uint8Array, subject: string): void {
  const compound = [0xd0, 0xcf, 0x11, 0xe0].every((value, index) => head[index] === value);
  if (!compound) return;
  throw new LociError(
    'unreadable',
    `${subject} is protected by a password or of Word's older format. Save it as DOCX without a password.`,
    { subject },
  );
}
