/**
 * Functions that give the same bits on every platform. ECMAScript leaves those of `Math` to the engine, and the last bit
 * of `Math.log` differs from one release of V8 to another; sums, products, quotients and roots are exact everywhere.
 */

/** ln 2 in two parts: the first has so few bits that whole multiples of it are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18_014_398_509_481_984;
/** Terms of the series below that still reach the last bit. */
const LOG_TERMS = 12;
const EXP_TERMS = 16;

const bits = new DataView(new ArrayBuffer(8));

/** The natural logarithm to within two units in the last place; as `Math.log` for 0, negative numbers and infinity. */
export function naturalLog(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  // Numbers below the smallest normal one have no exponent of their own.
  if (x < SMALLEST_NORMAL) return naturalLog(x * TWO_TO_54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | (1023 << 20));
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  // ln m = 2 artanh((m − 1) / (m + 1)), a series of odd powers that ends soon for m from √½ to √2.
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let series = 0;
  for (let term = LOG_TERMS; term > 0; term--) series = square * (1 / (2 * term + 1) + series);
  return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * ratio * series + 2 * ratio);
}

/** e to the power of x, to within two units in the last place for results that are normal numbers. */
export function exponential(x: number): number {
  if (!(x > -745.2)) return Number.isNaN(x) ? x : 0;
  if (x > 709.7827128933841) return Number.POSITIVE_INFINITY;
  const twos = Math.round(x / Math.LN2);
  const rest = x - twos * LN2_HIGH - twos * LN2_LOW;
  let series = 1;
  for (let term = EXP_TERMS; term > 0; term--) series = 1 + (rest * series) / term;
  // In two steps, since the power of two by itself may lie outside the normal numbers.
  const half = Math.trunc(twos / 2);
  return series * powerOfTwo(half) * powerOfTwo(twos - half);
}

/** `base` is 0 or more. */
export function power(base: number, exponent: number): number {
  return exponential(exponent * naturalLog(base));
}

/** The length of a vector whose components are neither huge nor tiny. */
export function vectorLength(vector: Float32Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
}

function powerOfTwo(exponent: number): number {
  bits.setUint32(0, (exponent + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
