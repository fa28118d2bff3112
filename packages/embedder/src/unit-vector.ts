/** Arithmetic on vectors: lengths, directions and sums over tokens. */

/** The vector of length 1 in the same direction. A zero vector has none and stays zero. */
export function toUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return new Float32Array(vector.length);
  const inverse = 1 / Math.sqrt(squares);
  return vector.map((value) => value * inverse);
}

/** Adds the rows `[start, end)` of a row-major matrix to `sum`, in place. */
export function addRows(sum: Float32Array, matrix: Float32Array, start: number, end: number): void {
  const width = sum.length;
  for (let row = start; row < end; row++) {
    const offset = row * width;
    for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + (matrix[offset + i] as number);
  }
}

/** The cosine of the angle between two vectors of equal width, −1 to 1; 0 where one of them is zero. */
export function cosine(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let product = 0;
  let leftSquares = 0;
  let rightSquares = 0;
  for (let i = 0; i < left.length; i++) {
    const a = left[i] as number;
    const b = right[i] as number;
    product += a * b;
    leftSquares += a * a;
    rightSquares += b * b;
  }
  return leftSquares === 0 || rightSquares === 0 ? 0 : product / Math.sqrt(leftSquares * rightSquares);
}
