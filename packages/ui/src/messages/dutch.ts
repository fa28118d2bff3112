/** The messages in Dutch. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const dutch: TranslationFactory = (format) => ({
  searchLabel: 'Passages zoeken',
  placeholder: 'Zoek op woorden of op betekenis',
  submit: 'Zoeken',
  clear: 'Zoekopdracht wissen',
  suggestionsLabel: 'Suggesties',
  suggestionKinds: { recent: 'Onlangs', title: 'Titels', phrase: 'Verder met' },
  clearRecent: 'Onlangs gezocht vergeten',

  modeLabel: 'Zoeken op',
  modes: { hybrid: 'Beide', lexical: 'Woorden', semantic: 'Betekenis' },
  sourcesLabel: 'Bronnen',
  noSource: 'Bron niet genoemd',
  moreSources: (value) => `nog ${format.number(value)}`,
  groupByDocument: 'Per artikel groeperen',

  matrixToggle: 'Dwars door de bronnen',
  matrix: 'Dwars door de bronnen',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'Het enige artikel antwoordt', other: 'Alle # artikelen antwoorden' })
      : format.count(answering, {
          one: `# van ${format.number(documents)} artikelen antwoordt`,
          other: `# van ${format.number(documents)} artikelen antwoorden`,
        }),
  matrixOrder: 'Volgorde',
  matrixOrders: { date: 'op datum', strength: 'beste eerst' },
  matrixScale: 'hoe langer, hoe beter',
  matrixHint:
    'Elk vakje is een alinea, van het begin van het artikel tot het eind. Wijs er een aan om te zien hoe het begint.',
  matrixFold: (first, last, total, best) =>
    `alinea’s ${format.number(first)} tot ${format.number(last)} van ${format.number(total)}, beste alinea ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'woorden', meaning: 'betekenis', both: 'woorden en betekenis' }[matched]}, ${['', 'zwak', 'redelijk', 'sterk', 'zeer sterk'][level]}`,
  matrixSilent: (value) => format.count(value, { one: '# artikel zwijgt.', other: '# artikelen zwijgen.' }),
  silent: 'zwijgt',
  showSilent: 'Tonen',
  hideSilent: 'Verbergen',
  undated: 'Zonder datum',

  resultsHeading: 'Resultaten',
  passages: (value) => format.count(value, { one: '# passage', other: '# passages' }),
  documents: (value) => format.count(value, { one: '# artikel', other: '# artikelen' }),
  sources: (value) => format.count(value, { one: '# bron', other: '# bronnen' }),
  foundIn: (found, sources) => `${found} in ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Legenda',
  legendTerm: 'uw woorden',
  legendSentence: 'het dichtst bij de betekenis',
  matched: { words: 'Woorden', meaning: 'Betekenis', both: 'Woorden en betekenis' },
  matchedHint: {
    words: 'Gevonden op de woorden',
    meaning: 'Gevonden op de betekenis',
    both: 'Gevonden op de woorden en de betekenis',
  },
  position: (ordinal, total) => `alinea ${format.number(ordinal)} van ${format.number(total)}`,
  showWhole: 'Hele passage tonen',
  showLess: 'Minder tonen',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'In # bron', other: 'In # bronnen' })
        : format.count(places, { one: 'Op # plaats', other: 'Op # plaatsen' });
    if (earliest === null) return where;
    const isDay = earliest.length > 'yyyy-mm'.length;
    return `${where}, het eerst ${isDay ? 'op' : 'in'} ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, { one: 'Nog # passage in dit artikel', other: 'Nog # passages in dit artikel' }),
  omitted: (value) =>
    format.count(value, { one: '# zwakkere passage verborgen', other: '# zwakkere passages verborgen' }),
  showWeaker: 'Deze ook tonen',
  hideWeaker: 'Zwakkere treffers verbergen',
  weakerHeading: 'Zwakkere treffers',
  weakerHint: 'Niet dichter bij uw zoekopdracht dan teksten over andere onderwerpen.',
  loadMore: 'Meer tonen',
  endOfList: 'Dat is alles.',
  didYouMean: 'Bedoelde u {query}?',
  missing: (words) => `In geen enkel artikel: ${words.map((word) => `“${isolate(word)}”`).join(', ')}`,

  why: 'Waarom?',
  whySummary: {
    verbatim: 'Uw zoekopdracht staat hier woord voor woord, en daarom boven alles wat alleen op betekenis is gevonden.',
    words: 'Bevat woorden van uw zoekopdracht.',
    meaning: 'Ligt qua betekenis dicht bij uw zoekopdracht, welke woorden er ook staan.',
    both: 'Bevat woorden van uw zoekopdracht en ligt er qua betekenis dichtbij.',
    conditions: 'Voldoet aan de voorwaarden van uw zoekopdracht.',
  },
  whyLexical: (rank) => `Nummer ${format.number(rank)} op woorden`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (gevonden als “${isolate(term)}…”, dat zo begint)`;
    if (via === 'typo') return ` (gevonden als “${isolate(term)}…”, dat bijna zo wordt gespeld)`;
    return sameWord(word, term) ? '' : ` (gevonden als “${isolate(term)}”)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× hier, in ${format.count(documentFrequency, { one: '# passage', other: '# passages' })} van de index`,
    heading: ({ documentFrequency }) =>
      `in het kopje erboven, zoals boven ${format.count(documentFrequency, { one: '# passage', other: '# passages' })} van de index`,
    title: ({ documentFrequency }) =>
      `in de titel, zoals in ${format.count(documentFrequency, { one: '# titel', other: '# titels' })} van de index`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× in het hele artikel, in ${format.count(documentFrequency, { one: '# artikel', other: '# artikelen' })} van de index`,
  },
  whyRelated: 'Verwante woorden, die de beste passages gemeen hebben',
  whySemantic: (rank) => `Nummer ${format.number(rank)} op betekenis`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'De dichtstbijzijnde zin' : 'De passage als geheel'} heeft gelijkenis ${format.decimal(similarity, 2)} met uw zoekopdracht (1 betekent hetzelfde)`,
  whyReranked: (rank, passages) =>
    `Nummer ${format.number(rank)} van ${format.number(passages)} bij het lezen samen met uw zoekopdracht`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} geeft er relevantie ${format.decimal(relevance, 2)} aan (1 betekent een zeker antwoord)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `Bij deze zoekopdracht wegen de woorden ${format.percent(lexicalWeight)} en de betekenis ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Passages die er qua betekenis dichtbij liggen staan hoger, en dat heeft deze omhooggebracht.',
  whyNearWords:
    'De woorden ervan liggen qua betekenis dichter bij de gezochte dan die van andere passages, en dat heeft deze omhooggebracht.',
  whyGone: 'De index is sinds deze zoekopdracht veranderd. Zoek opnieuw om te zien waarom.',

  similar: 'Vergelijkbare passages',
  similarNone: 'Geen ander artikel zegt iets dergelijks.',
  relations: { verbatim: 'Letterlijk', reworded: 'Anders verwoord', 'same idea': 'Zelfde gedachte' },
  relationHints: {
    verbatim: 'Dezelfde tekst, woord voor woord of bijna',
    reworded: 'Dezelfde uitspraak, deels in andere woorden',
    'same idea': 'Dezelfde gedachte, onafhankelijk verwoord',
  },
  legendShared: 'gedeelde bewoording',
  legendChanged: 'andere bewoording',
  showExampleWords: 'Tonen wat die vervangt',
  partHeading: (beginning) => `“${isolate(beginning)}”`,
  partNone: 'Niets dat op dit deel lijkt.',
  pasteToggle: 'Passages zoeken die op een tekst lijken',
  pasteLabel: 'Tekst om te vergelijken',
  pasteHint:
    'Plak een zin, een alinea of een heel artikel. De tekst wordt deel voor deel vergeleken, alleen op deze server.',
  pasteSubmit: 'Vergelijkbare passages zoeken',
  close: 'Sluiten',

  actions: 'Met deze passage',
  cite: 'Citeren',
  citationFormat: 'Vorm van het citaat',
  citationFormats: { plain: 'Platte tekst', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Kopiëren',
  copied: 'Gekopieerd',
  copyByHand: 'Uw browser laat pagina’s niet kopiëren. De tekst is geselecteerd: kopieer hem met het toetsenbord.',
  citationPage: (page) => `p. ${format.number(page)}`,
  citationAccessed: (date) => `geraadpleegd op ${date}`,
  fileDate: (date) => `bestandsdatum ${date}`,

  back: 'Terug naar de resultaten',
  original: 'Origineel',
  leftOut: (reasons) => `Weggelaten: ${reasons}`,
  omissionReasons: {
    title: 'titel',
    byline: 'auteursregel',
    'date-line': 'datumregel',
    'photo-credit': 'fotocredit',
    caption: 'bijschrift',
    'related-link': 'link naar een ander artikel',
    'link-list': 'lijst met links',
    'comment-form': 'reactieformulier',
    appeal: 'oproep',
    markup: 'opmaak',
  },
  foundPassage: 'De gezochte passage',
  alsoFound: 'Ook bij de resultaten',

  welcomeCounts: (passages, documents, sources) =>
    `${passages} uit ${documents}${sources === null ? '' : ` in ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} tot ${latest}`),
  tryHeading: 'Probeer',
  tryHint: 'Vraag het in uw eigen woorden. Wat tussen aanhalingstekens staat, wordt precies zo gevonden.',
  documentsHeading: 'Artikelen',
  moreDocuments: (value) => `en nog ${format.number(value)}`,
  emptyIndex: 'De index is leeg. Voeg artikelen toe met “loci index” en laad deze pagina opnieuw.',

  loading: 'Bezig met zoeken',
  loadingDocument: 'Artikel wordt geopend',
  noneHeading: (query) => `Niets past bij “${isolate(query)}”`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'De gekozen bronnen zeggen er niets over. Andere misschien wel.';
    if (hasPhrase)
      return 'Geen passage bevat precies de woorden tussen aanhalingstekens. Zonder aanhalingstekens telt ook soortgelijke bewoording.';
    if (mode === 'lexical')
      return 'Geen passage bevat deze woorden. Zoeken op betekenis vindt misschien wat anders is verwoord.';
    if (mode === 'semantic')
      return 'Geen passage komt qua betekenis in de buurt. Zoeken op woorden vindt misschien een naam of een getal.';
    return 'Geen passage bevat deze woorden of komt qua betekenis in de buurt. Minder of andere woorden helpen misschien.';
  },
  clearFilters: 'In alle bronnen zoeken',
  searchBoth: 'Op woorden en betekenis zoeken',
  failureHeading: 'Het zoeken is mislukt',
  failures: {
    offline: 'U bent offline. Het zoeken gaat vanzelf verder zodra de verbinding terug is.',
    unreachable: 'De zoekserver is niet bereikbaar. Misschien is die gestopt, of klopt het adres niet.',
    timeout: 'De zoekserver heeft niet op tijd geantwoord.',
    foreign: 'Wat antwoordde, is geen Loci-server. Misschien klopt het adres van de server niet.',
    oversized: 'Het antwoord is te groot voor deze pagina.',
    refused: 'De server heeft deze zoekopdracht niet aanvaard.',
    'not-found': 'Dit staat niet meer in de index.',
    busy: 'De server is bezet. Probeer het zo meteen nog eens.',
    broken: 'De server gaf een fout.',
    incomplete: 'Een deel van deze pagina kon niet worden geladen.',
  },
  retry: 'Opnieuw proberen',
  meaningLoading: (share) => `voorlopig op woorden; het zoeken op betekenis is voor ${format.percent(share)} geladen`,
  meaningUnavailable: (detail) => `alleen op woorden: ${isolate(detail)}`,
  announceFound: (found) => `${found} gevonden.`,
  announceFailure: (reason) => `Het zoeken is mislukt. ${reason}`,
});
