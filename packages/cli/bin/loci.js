#!/usr/bin/env node
/** The command `loci`: starts the built program, or says how to build it. */
import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('loci: the program is not built yet; run "npm start" (or "npm run build") first\n');
  process.exitCode = 1;
}
