/** The message for what befell one file, so that the run goes on with the others. */
import { LociError } from '@loci/engine';

export function describeFailure(error: unknown, path: string): string {
  if (error instanceof LociError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  if ((error as NodeJS.ErrnoException | null)?.code !== undefined) return `${path} cannot be read: ${reason}.`;
  return `${path} cannot be read: ${reason}. That is a fault of Loci or of the library that it reads such files with.`;
}
