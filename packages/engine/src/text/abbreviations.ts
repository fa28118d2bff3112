/** Words that end in a period without ending a sentence, and words that often begin one, by language. */

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

interface LanguageAbbreviations {
  /** Stand before a name or a figure, so that no sentence ends with them. Lower case, without the last period. */
  readonly leading: ReadonlySet<string>;
  /** May end a sentence: they do where a word follows that often begins one. */
  readonly ambiguous: ReadonlySet<string>;
  /** Abbreviations before a figure, and else whole words: `No. 5`, but `No. He left.` */
  readonly numbered: ReadonlySet<string>;
  /** Words that begin a sentence more often than they continue one after an abbreviation. */
  readonly openers: ReadonlySet<string>;
  /** Whether a number with a period may be an ordinal: `am 3. Oktober`. */
  readonly ordinalPeriod: boolean;
}

const ENGLISH: LanguageAbbreviations = {
  leading: list(
    'mr mrs ms mx dr prof rev fr hon pres gov sen rep amb gen adm brig maj lt capt cmdr sgt cpl pvt supt messrs mmes ' +
      'st ste mt ft vs v cf viz approx dept univ fig figs eq eqs vol nos pp eds e.g i.e jan feb aug sept oct nov dec',
  ),
  ambiguous: list('inc ltd co corp bros plc jr sr esq etc ave blvd rd al ed est'),
  numbered: list('no p ch art sec sect ver ca mar apr jun jul sep'),
  openers: list(
    'the a an he she it they we i you this that these those there here but and or so yet if when while as at by for ' +
      'from in on of to with after before since until although though because however meanwhile moreover still now ' +
      'then what who why how where which his her its their our my your not no yes one some many most all both each',
  ),
  ordinalPeriod: false,
};

const GERMAN: LanguageAbbreviations = {
  leading: list(
    'hr fr frl dr prof dipl ing mag st nr bzw ca vgl bspw sog geb verh hrsg tel str abb abs bd ggf inkl evtl allg ' +
      'z.b d.h u.a i.d.r jan feb aug sept okt nov dez vs',
  ),
  ambiguous: list('usw etc gmbh co ag e.v u.s.w'),
  numbered: list('s art kap'),
  openers: list(
    'der die das ein eine er sie es wir ich ihr aber und doch wenn als im am nach vor seit dies diese dieser',
  ),
  ordinalPeriod: true,
};

const FRENCH: LanguageAbbreviations = {
  leading: list('m mm mme mmes mlle mlles dr pr me mgr st ste env éd janv févr juil sept oct nov déc cf vol p.ex'),
  ambiguous: list('etc av bd'),
  numbered: list('p pp n no art chap fig'),
  openers: list('le la les un une il elle ils elles nous vous je mais et si ce cette ces dans en après avant'),
  ordinalPeriod: false,
};

const SPANISH: LanguageAbbreviations = {
  leading: list('sr sra sres sras srta d dña dr dra drs dras ud uds núm pág págs gral ing lic p.ej'),
  ambiguous: list('etc avda cía ltda s.a ee.uu'),
  numbered: list('p pp art cap fig'),
  openers: list('el la los las un una él ella ellos pero y si esto esta este cuando en por para'),
  ordinalPeriod: false,
};

const ITALIAN: LanguageAbbreviations = {
  leading: list('sig sigg sig.ra dott dott.ssa dr prof prof.ssa avv ing on pag pagg sen gen'),
  ambiguous: list('ecc etc s.p.a s.r.l'),
  numbered: list('p pp n art cap fig'),
  openers: list('il lo la i gli le un una egli lui lei noi ma e se questo questa quando in per con'),
  ordinalPeriod: false,
};

const PORTUGUESE: LanguageAbbreviations = {
  leading: list('sr sra srs sras dr dra drs prof profa d exmo exma pág págs núm eng gen'),
  ambiguous: list('etc av ltda s.a'),
  numbered: list('p pp n art cap fig'),
  openers: list('o a os as um uma ele ela eles mas e se isto isso este esta quando em no na por para com'),
  ordinalPeriod: false,
};

const DUTCH: LanguageAbbreviations = {
  leading: list('dhr mevr mw dr drs ir mr prof st bijv nr ca o.a d.w.z m.b.t z.g jan feb aug sept okt nov dec'),
  ambiguous: list('enz etc n.v b.v'),
  numbered: list('p blz art'),
  openers: list('de het een hij zij ze we wij ik maar en als dat dit deze in op na voor'),
  ordinalPeriod: false,
};

const RUSSIAN: LanguageAbbreviations = {
  leading: list('г гг ул им проф акад тов гр д кв обл т.е т.к т.н см ср'),
  ambiguous: list('др пр т.д т.п руб коп тыс'),
  numbered: list('с стр п ст рис гл'),
  openers: list('он она оно они мы я вы но и а в на по это этот эта эти когда если после до'),
  ordinalPeriod: false,
};

const SWEDISH: LanguageAbbreviations = {
  leading: list('dr prof fr hr t.ex s.k bl.a d.v.s ca nr jan feb aug sept okt nov dec'),
  ambiguous: list('osv etc m.m m.fl'),
  numbered: list('s kap'),
  openers: list('den det de en ett han hon vi jag men och om när som i på efter före'),
  ordinalPeriod: false,
};

const LANGUAGES: ReadonlyMap<string, LanguageAbbreviations> = new Map([
  ['de', GERMAN],
  ['en', ENGLISH],
  ['es', SPANISH],
  ['fr', FRENCH],
  ['it', ITALIAN],
  ['nl', DUTCH],
  ['pt', PORTUGUESE],
  ['ru', RUSSIAN],
  ['sv', SWEDISH],
]);

export type AbbreviationKind = 'leading' | 'ambiguous' | 'numbered' | null;

export interface Abbreviations {
  /** What a word (lower case, without its last period) is; null where it is no known abbreviation. */
  kindOf(word: string): AbbreviationKind;
  /** Whether a word as written, begun with a capital, often begins a sentence. */
  opensSentence(word: string): boolean;
  readonly ordinalPeriod: boolean;
}

/** The abbreviations of a language (BCP 47); the English ones, which texts of all languages hold, where it has none here. */
export function abbreviationsOf(language: string | null): Abbreviations {
  const known = LANGUAGES.get(language?.toLowerCase().split('-')[0] ?? '') ?? ENGLISH;
  return {
    kindOf(word) {
      if (known.leading.has(word)) return 'leading';
      if (known.numbered.has(word)) return 'numbered';
      // Letters with periods, whatever they stand for: u.s, p.m, ph.d.
      return known.ambiguous.has(word) || /^\p{L}{1,2}(\.\p{L})+$/u.test(word) ? 'ambiguous' : null;
    },
    opensSentence: (word) => /^\p{Lu}\p{Ll}*$/u.test(word) && known.openers.has(word.toLowerCase()),
    ordinalPeriod: known.ordinalPeriod,
  };
}
