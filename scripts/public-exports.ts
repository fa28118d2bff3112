/** Lists what a package exports: values by asking the package, types by reading its sources. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a package's index exports, a line each, sorted: the kind (`function`, `class`, `type` and so on) and the name.
 *
 * @param name The package's folder below `packages`.
 * @param root The workspace's folder.
 */
export async function listPublicExports(name: string, root: string): Promise<string[]> {
  const exported = (await import(`@loci/${name}`)) as Record<string, unknown>;
  const values = Object.entries(exported).map(([key, value]) => `${kindOf(value)} ${key}`);
  const types = listTypes(join(root, 'packages', name, 'src', 'index.ts'))
    .filter((type) => !(type in exported))
    .map((type) => `type ${type}`);
  return [...new Set([...values, ...types])].sort();
}

function kindOf(value: unknown): string {
  if (typeof value === 'function') {
    return /^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'function';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The types that a module exports, its own and those of the modules that it hands on. */
function listTypes(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const declared = [...source.matchAll(/^export (?:interface|type|abstract class|class) (\w+)/gm)].map(capture);
  const listed = [...source.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, allTypes, names = '']) =>
    names
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '' && (allTypes !== undefined || entry.startsWith('type ')))
      .map((entry) =>
        (
          entry
            .replace(/^type /, '')
            .split(' as ')
            .at(-1) ?? entry
        ).trim(),
      ),
  );
  const handedOn = [...source.matchAll(/^export (?:type )?\* from '(\.[^']+)\.js'/gm)]
    .map(capture)
    .flatMap((path) => listTypes(join(dirname(file), `${path}.ts`)));
  return [...declared, ...listed, ...handedOn];
}

function capture(match: RegExpMatchArray): string {
  return match[1] ?? '';
}
