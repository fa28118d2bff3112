/** What queries are made of in tests: marks, operators and words that touch them, where a reading is most likely to go wrong. */
export const QUERY_PIECES: readonly string[] = [
  ...['a', 'b', 'ab', '5', '词', '\u0301', '🎉', '\ud800'],
  // Often, so that what stands between is parted.
  ...[' ', ' ', ' ', '\t'],
  ...['"', '“', '”', '„', '«', '»'],
  ...['-', '*', ':', ',', '(', '+', '?', '\\'],
  ...['source:', 'Title:', 'title:"', 'before:', 'BEFORE:', 'after:2025', 'after:2025-02-30', '2025-05'],
];
