/** The messages in Polish. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const polish: TranslationFactory = (format) => ({
  searchLabel: 'Szukaj fragmentów',
  placeholder: 'Szukaj według słów lub znaczenia',
  submit: 'Szukaj',
  clear: 'Wyczyść wyszukiwanie',
  suggestionsLabel: 'Podpowiedzi',
  suggestionKinds: { recent: 'Ostatnie', title: 'Tytuły', phrase: 'Dalszy ciąg' },
  clearRecent: 'Zapomnij ostatnie',

  modeLabel: 'Sposób szukania',
  modes: { hybrid: 'Oba', lexical: 'Słowa', semantic: 'Znaczenie' },
  sourcesLabel: 'Źródła',
  noSource: 'Nie podano źródła',
  moreSources: (value) => `jeszcze ${format.number(value)}`,
  groupByDocument: 'Grupuj według artykułów',

  matrixToggle: 'W poprzek źródeł',
  matrix: 'W poprzek źródeł',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, {
          one: 'Jedyny artykuł odpowiada',
          few: 'Wszystkie # artykuły odpowiadają',
          many: 'Wszystkie # artykułów odpowiada',
          other: 'Wszystkie # artykułu odpowiada',
        })
      : `Odpowiada ${format.number(answering)} z ${format.count(documents, { one: '# artykułu', few: '# artykułów', many: '# artykułów', other: '# artykułu' })}`,
  matrixOrder: 'Kolejność',
  matrixOrders: { date: 'według daty', strength: 'od najlepszych' },
  matrixScale: 'im dłuższe, tym lepsze',
  matrixHint: 'Każde pole to akapit, od początku artykułu do końca. Wskaż pole, aby zobaczyć, jak się zaczyna.',
  matrixFold: (first, last, total, best) =>
    `akapity od ${format.number(first)} do ${format.number(last)} z ${format.number(total)}, najlepszy ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'słowa', meaning: 'znaczenie', both: 'słowa i znaczenie' }[matched]}, ${['', 'słabo', 'średnio', 'mocno', 'bardzo mocno'][level]}`,
  matrixSilent: (value) =>
    format.count(value, {
      one: '# artykuł milczy.',
      few: '# artykuły milczą.',
      many: '# artykułów milczy.',
      other: '# artykułu milczy.',
    }),
  silent: 'milczy',
  showSilent: 'Pokaż',
  hideSilent: 'Ukryj',
  undated: 'Bez daty',

  resultsHeading: 'Wyniki',
  passages: (value) =>
    format.count(value, { one: '# fragment', few: '# fragmenty', many: '# fragmentów', other: '# fragmentu' }),
  documents: (value) =>
    format.count(value, { one: '# artykuł', few: '# artykuły', many: '# artykułów', other: '# artykułu' }),
  sources: (value) => format.count(value, { one: '# źródło', few: '# źródła', many: '# źródeł', other: '# źródła' }),
  foundIn: (found, sources) => `${found}, ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Legenda',
  legendTerm: 'Twoje słowa',
  legendSentence: 'najbliższe znaczeniem',
  matched: { words: 'Słowa', meaning: 'Znaczenie', both: 'Słowa i znaczenie' },
  matchedHint: {
    words: 'Znalezione według słów',
    meaning: 'Znalezione według znaczenia',
    both: 'Znalezione według słów i znaczenia',
  },
  position: (ordinal, total) => `akapit ${format.number(ordinal)} z ${format.number(total)}`,
  showWhole: 'Pokaż cały fragment',
  showLess: 'Pokaż mniej',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'W # źródle', few: 'W # źródłach', many: 'W # źródłach', other: 'W # źródła' })
        : format.count(places, {
            one: 'W # miejscu',
            few: 'W # miejscach',
            many: 'W # miejscach',
            other: 'W # miejsca',
          });
    return earliest === null ? where : `${where}, po raz pierwszy: ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, {
      one: 'Jeszcze # fragment w tym artykule',
      few: 'Jeszcze # fragmenty w tym artykule',
      many: 'Jeszcze # fragmentów w tym artykule',
      other: 'Jeszcze # fragmentu w tym artykule',
    }),
  omitted: (value) =>
    format.count(value, {
      one: 'Ukryto # słabszy fragment',
      few: 'Ukryto # słabsze fragmenty',
      many: 'Ukryto # słabszych fragmentów',
      other: 'Ukryto # słabszego fragmentu',
    }),
  showWeaker: 'Pokaż je',
  hideWeaker: 'Ukryj słabsze trafienia',
  weakerHeading: 'Słabsze trafienia',
  weakerHint: 'Nie bliższe Twojemu zapytaniu niż teksty na inne tematy.',
  loadMore: 'Pokaż więcej',
  endOfList: 'To wszystko.',
  didYouMean: 'Czy chodziło o {query}?',
  missing: (words) => `W żadnym artykule: ${words.map((word) => `„${isolate(word)}”`).join(', ')}`,

  why: 'Dlaczego?',
  whySummary: {
    verbatim:
      'Zawiera Twoje zapytanie słowo w słowo, dlatego stoi przed wszystkim, co znaleziono tylko według znaczenia.',
    words: 'Zawiera słowa z Twojego zapytania.',
    meaning: 'Znaczeniem jest bliski Twojemu zapytaniu, niezależnie od słów.',
    both: 'Zawiera słowa z Twojego zapytania i jest mu bliski znaczeniem.',
    conditions: 'Spełnia warunki Twojego zapytania.',
  },
  whyLexical: (rank) => `Numer ${format.number(rank)} według słów`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (znalezione jako „${isolate(term)}…”, co tak się zaczyna)`;
    if (via === 'typo') return ` (znalezione jako „${isolate(term)}…”, co pisze się prawie tak)`;
    return sameWord(word, term) ? '' : ` (znalezione jako „${isolate(term)}”)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× tutaj, w ${format.count(documentFrequency, { one: '# fragmencie', few: '# fragmentach', many: '# fragmentach', other: '# fragmentu' })} indeksu`,
    heading: ({ documentFrequency }) =>
      `w nagłówku powyżej, tak jak nad ${format.count(documentFrequency, { one: '# fragmentem', few: '# fragmentami', many: '# fragmentami', other: '# fragmentu' })} indeksu`,
    title: ({ documentFrequency }) =>
      `w tytule, tak jak w ${format.count(documentFrequency, { one: '# tytule', few: '# tytułach', many: '# tytułach', other: '# tytułu' })} indeksu`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× w całym artykule, w ${format.count(documentFrequency, { one: '# artykule', few: '# artykułach', many: '# artykułach', other: '# artykułu' })} indeksu`,
  },
  whyRelated: 'Słowa pokrewne, wspólne najlepszym fragmentom',
  whySemantic: (rank) => `Numer ${format.number(rank)} według znaczenia`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'Najbliższe zdanie' : 'Fragment jako całość'} ma podobieństwo ${format.decimal(similarity, 2)} do Twojego zapytania (1 oznacza to samo)`,
  whyReranked: (rank, passages) =>
    `Numer ${format.number(rank)} z ${format.number(passages)} po przeczytaniu razem z Twoim zapytaniem`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} daje mu trafność ${format.decimal(relevance, 2)} (1 oznacza pewną odpowiedź)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `W tym zapytaniu słowa ważą ${format.percent(lexicalWeight)}, a znaczenie ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Fragmenty bliskie mu znaczeniem stoją wyżej, co go podniosło.',
  whyNearWords: 'Jego słowa są bliższe znaczeniem słowom zapytania niż słowa innych fragmentów, co go podniosło.',
  whyGone: 'Indeks zmienił się od tego wyszukiwania. Wyszukaj ponownie, aby zobaczyć dlaczego.',

  similar: 'Podobne fragmenty',
  similarNone: 'Żaden inny artykuł nie mówi nic podobnego.',
  relations: { verbatim: 'Dosłownie', reworded: 'Innymi słowami', 'same idea': 'Ta sama myśl' },
  relationHints: {
    verbatim: 'Ten sam tekst, słowo w słowo lub prawie',
    reworded: 'To samo stwierdzenie, częściowo innymi słowami',
    'same idea': 'Ta sama myśl, wyrażona niezależnie',
  },
  legendShared: 'wspólne brzmienie',
  legendChanged: 'inne brzmienie',
  showExampleWords: 'Pokaż, co zastępuje',
  partHeading: (beginning) => `„${isolate(beginning)}”`,
  partNone: 'Nic podobnego do tej części.',
  pasteToggle: 'Znajdź fragmenty podobne do tekstu',
  pasteLabel: 'Tekst do porównania',
  pasteHint: 'Wklej zdanie, akapit lub cały artykuł. Zostanie porównany część po części, wyłącznie na tym serwerze.',
  pasteSubmit: 'Znajdź podobne fragmenty',
  close: 'Zamknij',

  actions: 'Z tym fragmentem',
  cite: 'Cytuj',
  citationFormat: 'Postać cytatu',
  citationFormats: { plain: 'Zwykły tekst', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Kopiuj',
  copied: 'Skopiowano',
  copyByHand: 'Twoja przeglądarka nie pozwala stronom kopiować. Tekst jest zaznaczony: skopiuj go klawiaturą.',
  citationPage: (page) => `s. ${format.number(page)}`,
  citationAccessed: (date) => `dostęp: ${date}`,
  fileDate: (date) => `data pliku: ${date}`,

  back: 'Wróć do wyników',
  original: 'Oryginał',
  leftOut: (reasons) => `Pominięto: ${reasons}`,
  omissionReasons: {
    title: 'tytuł',
    byline: 'podpis autora',
    'date-line': 'wiersz z datą',
    'photo-credit': 'autor zdjęcia',
    caption: 'podpis pod zdjęciem',
    'related-link': 'odnośnik do innego artykułu',
    'link-list': 'lista odnośników',
    'comment-form': 'formularz komentarzy',
    appeal: 'apel',
    markup: 'znaczniki',
  },
  foundPassage: 'Szukany fragment',
  alsoFound: 'Również wśród wyników',

  welcomeCounts: (passages, documents, sources) => `${passages}, ${documents}${sources === null ? '' : `, ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'Spróbuj',
  tryHint: 'Pytaj własnymi słowami. Wyrażenie w cudzysłowie zostanie znalezione dokładnie tak, jak brzmi.',
  documentsHeading: 'Artykuły',
  moreDocuments: (value) => `i jeszcze ${format.number(value)}`,
  emptyIndex: 'Indeks jest pusty. Dodaj artykuły poleceniem „loci index” i odśwież tę stronę.',

  loading: 'Wyszukiwanie',
  loadingDocument: 'Otwieranie artykułu',
  noneHeading: (query) => `Nic nie pasuje do „${isolate(query)}”`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'Wybrane źródła o tym nie mówią. Inne być może tak.';
    if (hasPhrase)
      return 'Żaden fragment nie zawiera dokładnie wyrażenia z cudzysłowu. Bez cudzysłowu liczy się też podobne brzmienie.';
    if (mode === 'lexical')
      return 'Żaden fragment nie zawiera tych słów. Szukanie według znaczenia może znaleźć to samo powiedziane inaczej.';
    if (mode === 'semantic')
      return 'Żaden fragment nie jest bliski znaczeniem. Szukanie według słów może znaleźć nazwę lub liczbę.';
    return 'Żaden fragment nie zawiera tych słów ani nie jest bliski znaczeniem. Spróbuj mniej słów lub innych.';
  },
  clearFilters: 'Szukaj we wszystkich źródłach',
  searchBoth: 'Szukaj według słów i znaczenia',
  failureHeading: 'Wyszukiwanie nie powiodło się',
  failures: {
    offline: 'Brak połączenia. Wyszukiwanie ruszy samo, gdy połączenie wróci.',
    unreachable: 'Serwer wyszukiwania jest nieosiągalny. Mógł zostać zatrzymany albo adres jest błędny.',
    timeout: 'Serwer wyszukiwania nie odpowiedział na czas.',
    foreign: 'To, co odpowiedziało, nie jest serwerem Loci. Adres serwera może być błędny.',
    oversized: 'Odpowiedź jest za duża dla tej strony.',
    refused: 'Serwer nie przyjął tego zapytania.',
    'not-found': 'Tego nie ma już w indeksie.',
    busy: 'Serwer jest zajęty. Spróbuj ponownie za chwilę.',
    broken: 'Na serwerze wystąpił błąd.',
    incomplete: 'Nie udało się wczytać części tej strony.',
  },
  retry: 'Spróbuj ponownie',
  meaningLoading: (share) => `na razie według słów; wyszukiwanie według znaczenia wczytano w ${format.percent(share)}`,
  meaningUnavailable: (detail) => `tylko według słów: ${isolate(detail)}`,
  announceFound: (found) => `Znaleziono: ${found}.`,
  announceFailure: (reason) => `Wyszukiwanie nie powiodło się. ${reason}`,
});
