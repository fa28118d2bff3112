/** ISO 8601 dates that are as precise as known: `2025`, `2025-05`, `2025-05-22`. */

/** Only days and months that exist. */
export function isPartialDate(value: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!parts) return false;
  const full = `${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
  // Date rolls 2025-02-30 over to March, so that only a day that exists comes back as it was written.
  const time = Date.parse(`${full}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
}

/** Whether a partial date lies wholly after another; `2025-05` and `2025` overlap. */
export function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}
