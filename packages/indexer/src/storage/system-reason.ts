/** Tells failures of the file system from others, and why they came about. */
import { LociError } from '@loci/engine';

/** As `reasons` has it by the failure's code, else in the system's own words; null for what is no failure of it. */
export function systemReason(error: unknown, reasons: Readonly<Record<string, string>>): string | null {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (error instanceof LociError || code === undefined || !(error instanceof Error)) return null;
  return reasons[code] ?? error.message;
}
