/** The compile-time comparison of schema and engine type tells types apart. Its claims are checked by the compiler. */
import { expectTypeOf, it } from 'vitest';
import type { Agreements, Same } from './agreement.js';

it('finds the engine’s types and the schemas the same', () => {
  expectTypeOf<Agreements[number]>().toEqualTypeOf<true>();
});

it('sees a missing, a further and an optional property, at any depth', () => {
  type Sample = { readonly hits: readonly { readonly id: string; readonly note?: string }[] };
  expectTypeOf<Same<{ hits: { id: string; note?: string | undefined }[] }, Sample>>().toEqualTypeOf<true>();
  expectTypeOf<Same<{ hits: { id: string }[] }, Sample>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ hits: { id: string; note: string }[] }, Sample>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ hits: { id: string; note?: string; more: number }[] }, Sample>>().toEqualTypeOf<false>();
  expectTypeOf<Same<{ hits: { id: string | null; note?: string }[] }, Sample>>().toEqualTypeOf<false>();
});
