/** What the texts that scripts make up are about: each has a matter of its own, so that none is stacked under another. */
export const MATTERS = [
  'money',
  'stones',
  'ships',
  'fish',
  'weather',
  'votes',
  'children',
  'music',
  'bread',
  'trains',
  'glass',
];
