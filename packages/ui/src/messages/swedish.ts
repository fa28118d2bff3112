/** The messages in Swedish. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const swedish: TranslationFactory = (format) => ({
  searchLabel: 'Sök avsnitt',
  placeholder: 'Sök på ord eller på innebörd',
  submit: 'Sök',
  clear: 'Rensa sökningen',
  suggestionsLabel: 'Förslag',
  suggestionKinds: { recent: 'Senaste', title: 'Titlar', phrase: 'Fortsätt med' },
  clearRecent: 'Glöm de senaste',

  modeLabel: 'Sök på',
  modes: { hybrid: 'Båda', lexical: 'Ord', semantic: 'Innebörd' },
  sourcesLabel: 'Källor',
  noSource: 'Källan anges inte',
  moreSources: (value) => `${format.number(value)} till`,
  groupByDocument: 'Gruppera efter artikel',

  matrixToggle: 'Tvärs över källorna',
  matrix: 'Tvärs över källorna',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'Den enda artikeln svarar', other: 'Alla # artiklar svarar' })
      : `${format.number(answering)} av ${format.count(documents, { one: '# artikel', other: '# artiklar' })} svarar`,
  matrixOrder: 'Ordning',
  matrixOrders: { date: 'efter datum', strength: 'bäst först' },
  matrixScale: 'ju längre, desto bättre',
  matrixHint: 'Varje ruta är ett stycke, från artikelns början till dess slut. Peka på en för att se hur det börjar.',
  matrixFold: (first, last, total, best) =>
    `stycke ${format.number(first)} till ${format.number(last)} av ${format.number(total)}, bästa stycke ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'ord', meaning: 'innebörd', both: 'ord och innebörd' }[matched]}, ${['', 'svagt', 'måttligt', 'starkt', 'mycket starkt'][level]}`,
  matrixSilent: (value) => format.count(value, { one: '# artikel är tyst.', other: '# artiklar är tysta.' }),
  silent: 'tyst',
  showSilent: 'Visa',
  hideSilent: 'Dölj',
  undated: 'Utan datum',

  resultsHeading: 'Resultat',
  passages: (value) => format.count(value, { one: '# avsnitt', other: '# avsnitt' }),
  documents: (value) => format.count(value, { one: '# artikel', other: '# artiklar' }),
  sources: (value) => format.count(value, { one: '# källa', other: '# källor' }),
  foundIn: (found, sources) => `${found} i ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Förklaring',
  legendTerm: 'dina ord',
  legendSentence: 'närmast i innebörd',
  matched: { words: 'Ord', meaning: 'Innebörd', both: 'Ord och innebörd' },
  matchedHint: {
    words: 'Hittades genom orden',
    meaning: 'Hittades genom innebörden',
    both: 'Hittades genom orden och innebörden',
  },
  position: (ordinal, total) => `stycke ${format.number(ordinal)} av ${format.number(total)}`,
  showWhole: 'Visa hela avsnittet',
  showLess: 'Visa mindre',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'I # källa', other: 'I # källor' })
        : format.count(places, { one: 'På # ställe', other: 'På # ställen' });
    if (earliest === null) return where;
    const isDay = earliest.length > 'yyyy-mm'.length;
    return `${where}, först ${isDay ? 'den ' : ''}${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, { one: '# avsnitt till i den här artikeln', other: '# avsnitt till i den här artikeln' }),
  omitted: (value) => format.count(value, { one: '# svagare avsnitt dolt', other: '# svagare avsnitt dolda' }),
  showWeaker: 'Visa även dem',
  hideWeaker: 'Dölj svagare träffar',
  weakerHeading: 'Svagare träffar',
  weakerHint: 'Inte närmare din sökning än texter om andra ämnen är.',
  loadMore: 'Visa fler',
  endOfList: 'Det är allt.',
  didYouMean: 'Menade du {query}?',
  missing: (words) => `I ingen artikel: ${words.map((word) => `”${isolate(word)}”`).join(', ')}`,

  why: 'Varför?',
  whySummary: {
    verbatim: 'Din sökning står här ord för ord, därför före allt som hittades genom innebörden ensam.',
    words: 'Innehåller ord ur din sökning.',
    meaning: 'Ligger nära din sökning i innebörd, vilka orden än är.',
    both: 'Innehåller ord ur din sökning och ligger nära den i innebörd.',
    conditions: 'Uppfyller villkoren i din sökning.',
  },
  whyLexical: (rank) => `Nummer ${format.number(rank)} efter ord`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (hittades som ”${isolate(term)}…”, som börjar så)`;
    if (via === 'typo') return ` (hittades som ”${isolate(term)}…”, som stavas nästan så)`;
    return sameWord(word, term) ? '' : ` (hittades som ”${isolate(term)}”)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× här, i ${format.number(documentFrequency)} avsnitt i indexet`,
    heading: ({ documentFrequency }) =>
      `i rubriken ovanför, som över ${format.number(documentFrequency)} avsnitt i indexet`,
    title: ({ documentFrequency }) =>
      `i titeln, som i ${format.count(documentFrequency, { one: '# titel', other: '# titlar' })} i indexet`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× i hela artikeln, i ${format.count(documentFrequency, { one: '# artikel', other: '# artiklar' })} i indexet`,
  },
  whyRelated: 'Besläktade ord, som de bästa avsnitten har gemensamt',
  whySemantic: (rank) => `Nummer ${format.number(rank)} efter innebörd`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'Den närmaste meningen' : 'Avsnittet som helhet'} har likheten ${format.decimal(similarity, 2)} med din sökning (1 betyder detsamma)`,
  whyReranked: (rank, passages) =>
    `Nummer ${format.number(rank)} av ${format.number(passages)} vid läsning tillsammans med din sökning`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} ger det relevansen ${format.decimal(relevance, 2)} (1 betyder ett säkert svar)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `I den här sökningen väger orden ${format.percent(lexicalWeight)} och innebörden ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Textställen med liknande innebörd står högre, vilket lyfte det.',
  whyNearWords: 'Dess ord ligger närmare de sökta i betydelse än orden i andra textställen, vilket lyfte det.',
  whyGone: 'Indexet har ändrats sedan den här sökningen. Sök igen för att se varför.',

  similar: 'Liknande avsnitt',
  similarNone: 'Ingen annan artikel säger något liknande.',
  relations: { verbatim: 'Ordagrant', reworded: 'Omformulerat', 'same idea': 'Samma tanke' },
  relationHints: {
    verbatim: 'Samma text, ord för ord eller nästan',
    reworded: 'Samma påstående, delvis med andra ord',
    'same idea': 'Samma tanke, oberoende uttryckt',
  },
  legendShared: 'gemensam ordalydelse',
  legendChanged: 'annan ordalydelse',
  showExampleWords: 'Visa vad den ersätter',
  partHeading: (beginning) => `”${isolate(beginning)}”`,
  partNone: 'Inget som liknar den här delen.',
  pasteToggle: 'Hitta avsnitt som liknar en text',
  pasteLabel: 'Text att jämföra',
  pasteHint: 'Klistra in en mening, ett stycke eller en hel artikel. Den jämförs del för del, bara på den här servern.',
  pasteSubmit: 'Hitta liknande avsnitt',
  close: 'Stäng',

  actions: 'Med det här avsnittet',
  cite: 'Citera',
  citationFormat: 'Citatets form',
  citationFormats: { plain: 'Ren text', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Kopiera',
  copied: 'Kopierat',
  copyByHand: 'Din webbläsare låter inte sidor kopiera. Texten är markerad: kopiera den med tangentbordet.',
  citationPage: (page) => `s. ${format.number(page)}`,
  citationAccessed: (date) => `hämtad ${date}`,
  fileDate: (date) => `filens datum ${date}`,

  back: 'Tillbaka till resultaten',
  original: 'Original',
  leftOut: (reasons) => `Utelämnat: ${reasons}`,
  omissionReasons: {
    title: 'titel',
    byline: 'författarrad',
    'date-line': 'datumrad',
    'photo-credit': 'fotobyline',
    caption: 'bildtext',
    'related-link': 'länk till en annan artikel',
    'link-list': 'lista med länkar',
    'comment-form': 'kommentarsformulär',
    appeal: 'upprop',
    markup: 'märkning',
  },
  foundPassage: 'Avsnittet du sökte',
  alsoFound: 'Också bland resultaten',

  welcomeCounts: (passages, documents, sources) =>
    `${passages} ur ${documents}${sources === null ? '' : ` i ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} till ${latest}`),
  tryHeading: 'Prova',
  tryHint: 'Fråga med egna ord. Det som står inom citattecken hittas precis som det är.',
  documentsHeading: 'Artiklar',
  moreDocuments: (value) => `och ${format.number(value)} till`,
  emptyIndex: 'Indexet är tomt. Lägg till artiklar med ”loci index” och ladda om sidan.',

  loading: 'Söker',
  loadingDocument: 'Öppnar artikeln',
  noneHeading: (query) => `Inget passar ”${isolate(query)}”`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'De valda källorna talar inte om det. Andra kanske gör det.';
    if (hasPhrase)
      return 'Inget avsnitt innehåller exakt det som står inom citattecken. Utan citattecken räknas även liknande ordalydelse.';
    if (mode === 'lexical')
      return 'Inget avsnitt innehåller de här orden. En sökning på innebörd hittar kanske det som sägs på annat sätt.';
    if (mode === 'semantic')
      return 'Inget avsnitt ligger nära i innebörd. En sökning på ord hittar kanske ett namn eller ett tal.';
    return 'Inget avsnitt innehåller de här orden eller ligger nära i innebörd. Färre eller andra ord hjälper kanske.';
  },
  clearFilters: 'Sök i alla källor',
  searchBoth: 'Sök på ord och innebörd',
  failureHeading: 'Sökningen misslyckades',
  failures: {
    offline: 'Du är offline. Sökningen fortsätter av sig själv när anslutningen är tillbaka.',
    unreachable: 'Sökservern kan inte nås. Den kan ha stoppats, eller så är adressen fel.',
    timeout: 'Sökservern svarade inte i tid.',
    foreign: 'Det som svarade är ingen Loci-server. Serverns adress kan vara fel.',
    oversized: 'Svaret är för stort för den här sidan.',
    refused: 'Servern godtog inte den här sökningen.',
    'not-found': 'Detta finns inte längre i indexet.',
    busy: 'Servern är upptagen. Försök igen om en stund.',
    broken: 'Ett fel uppstod på servern.',
    incomplete: 'En del av sidan kunde inte laddas.',
  },
  retry: 'Försök igen',
  meaningLoading: (share) => `tills vidare på ord; sökningen på innebörd är laddad till ${format.percent(share)}`,
  meaningUnavailable: (detail) => `bara på ord: ${isolate(detail)}`,
  announceFound: (found) => `Hittade ${found}.`,
  announceFailure: (reason) => `Sökningen misslyckades. ${reason}`,
});
