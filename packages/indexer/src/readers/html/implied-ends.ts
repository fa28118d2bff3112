/** Which start tags end an open element, as the HTML standard has it ("implied end tags"). */

/** What ends a paragraph. */
const P_ENDERS =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul';

export interface ImpliedEnds {
  /** The open elements that end. */
  readonly ends: ReadonlySet<string>;
  /** Where the search for them stops. */
  readonly barriers: ReadonlySet<string>;
}

/** By the name of the element that begins. */
export const IMPLIED_ENDS: ReadonlyMap<string, ImpliedEnds> = new Map([
  ...P_ENDERS.split(' ').map((name) => [name, endsOf('p', 'table td th button caption')] as const),
  ['li', endsOf('li p', 'ul ol menu dir table td th div section article')],
  ['dt', endsOf('dt dd p', 'dl table td th div')],
  ['dd', endsOf('dt dd p', 'dl table td th div')],
  ['tr', endsOf('tr td th caption colgroup', 'table')],
  ['td', endsOf('td th caption', 'table tr')],
  ['th', endsOf('td th caption', 'table tr')],
  ['tbody', endsOf('tr td th tbody thead tfoot caption colgroup', 'table')],
  ['thead', endsOf('tr td th tbody thead tfoot caption colgroup', 'table')],
  ['tfoot', endsOf('tr td th tbody thead tfoot caption colgroup', 'table')],
  ['option', endsOf('option', 'select datalist optgroup')],
  ['optgroup', endsOf('option optgroup', 'select')],
  ['body', endsOf('head', '')],
  ['a', endsOf('a', `${P_ENDERS} p td th li`)],
]);

function endsOf(ends: string, barriers: string): ImpliedEnds {
  return { ends: new Set(ends.split(' ')), barriers: new Set(barriers.split(' ')) };
}
