/** Writes how far into a recording something is, as players do. */

/** `1:05`, `1:02:05`; what is not a time counts as its beginning. */
export function playingTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000)) || 0;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
