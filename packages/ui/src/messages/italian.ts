/** The messages in Italian. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const italian: TranslationFactory = (format) => ({
  searchLabel: 'Cerca passaggi',
  placeholder: 'Cerca per parole o per significato',
  submit: 'Cerca',
  clear: 'Cancella la ricerca',
  suggestionsLabel: 'Suggerimenti',
  suggestionKinds: { recent: 'Recenti', title: 'Titoli', phrase: 'Continua con' },
  clearRecent: 'Dimentica le recenti',

  modeLabel: 'Cerca per',
  modes: { hybrid: 'Entrambi', lexical: 'Parole', semantic: 'Significato' },
  sourcesLabel: 'Fonti',
  noSource: 'Fonte non indicata',
  moreSources: (value) => format.count(value, { one: '# altra', other: '# altre' }),
  groupByDocument: 'Raggruppa per articolo',

  matrixToggle: 'Attraverso le fonti',
  matrix: 'Attraverso le fonti',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'L’unico articolo risponde', other: 'Tutti i # articoli rispondono' })
      : format.count(answering, {
          one: `# articolo su ${format.number(documents)} risponde`,
          other: `# articoli su ${format.number(documents)} rispondono`,
        }),
  matrixOrder: 'Ordine',
  matrixOrders: { date: 'per data', strength: 'prima i migliori' },
  matrixScale: 'più è lungo, meglio è',
  matrixHint:
    'Ogni casella è un paragrafo, dall’inizio dell’articolo alla fine. Indicane una per vedere come comincia.',
  matrixFold: (first, last, total, best) =>
    `paragrafi da ${format.number(first)} a ${format.number(last)} di ${format.number(total)}, il migliore è il ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'parole', meaning: 'significato', both: 'parole e significato' }[matched]}, ${['', 'debole', 'medio', 'forte', 'molto forte'][level]}`,
  matrixSilent: (value) =>
    format.count(value, { one: '# articolo non ne parla.', other: '# articoli non ne parlano.' }),
  silent: 'non ne parla',
  showSilent: 'Mostra',
  hideSilent: 'Nascondi',
  undated: 'Senza data',

  resultsHeading: 'Risultati',
  passages: (value) => format.count(value, { one: '# passaggio', other: '# passaggi' }),
  documents: (value) => format.count(value, { one: '# articolo', other: '# articoli' }),
  sources: (value) => format.count(value, { one: '# fonte', other: '# fonti' }),
  foundIn: (found, sources) => `${found} in ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Legenda',
  legendTerm: 'le tue parole',
  legendSentence: 'il più vicino per significato',
  matched: { words: 'Parole', meaning: 'Significato', both: 'Parole e significato' },
  matchedHint: {
    words: 'Trovato per le parole',
    meaning: 'Trovato per il significato',
    both: 'Trovato per le parole e per il significato',
  },
  position: (ordinal, total) => `paragrafo ${format.number(ordinal)} di ${format.number(total)}`,
  showWhole: 'Mostra tutto il passaggio',
  showLess: 'Mostra meno',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'In # fonte', other: 'In # fonti' })
        : format.count(places, { one: 'In # punto', other: 'In # punti' });
    return earliest === null ? where : `${where}, la prima volta: ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, { one: 'Un altro passaggio in questo articolo', other: 'Altri # passaggi in questo articolo' }),
  omitted: (value) =>
    format.count(value, { one: '# passaggio meno pertinente nascosto', other: '# passaggi meno pertinenti nascosti' }),
  showWeaker: 'Mostrali',
  hideWeaker: 'Nascondi i risultati meno pertinenti',
  weakerHeading: 'Risultati meno pertinenti',
  weakerHint: 'Non più vicini alla tua ricerca di quanto lo siano testi su altri argomenti.',
  loadMore: 'Mostra altro',
  endOfList: 'È tutto.',
  didYouMean: 'Forse cercavi {query}?',
  missing: (words) => `In nessun articolo: ${words.map((word) => `«${isolate(word)}»`).join(', ')}`,

  why: 'Perché?',
  whySummary: {
    verbatim:
      'Contiene la tua ricerca parola per parola, perciò sta prima di tutto ciò che è stato trovato solo per significato.',
    words: 'Contiene parole della tua ricerca.',
    meaning: 'Il significato è vicino alla tua ricerca, qualunque siano le parole.',
    both: 'Contiene parole della tua ricerca e il significato le è vicino.',
    conditions: 'Soddisfa le condizioni della tua ricerca.',
  },
  whyLexical: (rank) => `Numero ${format.number(rank)} per parole`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (trovato come «${isolate(term)}…», che comincia così)`;
    if (via === 'typo') return ` (trovato come «${isolate(term)}…», che si scrive quasi così)`;
    return sameWord(word, term) ? '' : ` (trovato come «${isolate(term)}»)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× qui, in ${format.count(documentFrequency, { one: '# passaggio', other: '# passaggi' })} dell’indice`,
    heading: ({ documentFrequency }) =>
      `nel titoletto sopra, come per ${format.count(documentFrequency, { one: '# passaggio', other: '# passaggi' })} dell’indice`,
    title: ({ documentFrequency }) =>
      `nel titolo, come in ${format.count(documentFrequency, { one: '# titolo', other: '# titoli' })} dell’indice`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× in tutto l’articolo, in ${format.count(documentFrequency, { one: '# articolo', other: '# articoli' })} dell’indice`,
  },
  whyRelated: 'Parole affini, che i passaggi migliori hanno in comune',
  whySemantic: (rank) => `Numero ${format.number(rank)} per significato`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'La sua frase più vicina' : 'Il passaggio nel suo insieme'} ha una somiglianza di ${format.decimal(similarity, 2)} con la tua ricerca (1 vuol dire la stessa cosa)`,
  whyReranked: (rank, passages) =>
    `Numero ${format.number(rank)} di ${format.number(passages)} alla lettura insieme alla tua ricerca`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} gli dà una rilevanza di ${format.decimal(relevance, 2)} (1 vuol dire una risposta sicura)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `In questa ricerca le parole pesano ${format.percent(lexicalWeight)} e il significato ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Passaggi vicini per significato stanno più in alto, e questo lo ha fatto salire.',
  whyNearWords:
    'Le sue parole sono più vicine a quelle cercate di quelle di altri passaggi, e questo lo ha fatto salire.',
  whyGone: 'L’indice è cambiato da questa ricerca in poi. Cerca di nuovo per vedere il perché.',

  similar: 'Passaggi simili',
  similarNone: 'Nessun altro articolo dice qualcosa di simile.',
  relations: { verbatim: 'Alla lettera', reworded: 'Riformulato', 'same idea': 'Stessa idea' },
  relationHints: {
    verbatim: 'Lo stesso testo, parola per parola o quasi',
    reworded: 'La stessa affermazione, in parte con altre parole',
    'same idea': 'Lo stesso pensiero, detto in modo indipendente',
  },
  legendShared: 'testo in comune',
  legendChanged: 'testo diverso',
  showExampleWords: 'Mostra che cosa sostituisce',
  partHeading: (beginning) => `«${isolate(beginning)}»`,
  partNone: 'Niente di simile a questa parte.',
  pasteToggle: 'Trova passaggi simili a un testo',
  pasteLabel: 'Testo da confrontare',
  pasteHint:
    'Incolla una frase, un paragrafo o un articolo intero. Viene confrontato parte per parte, solo su questo server.',
  pasteSubmit: 'Trova passaggi simili',
  close: 'Chiudi',

  actions: 'Con questo passaggio',
  cite: 'Cita',
  citationFormat: 'Forma della citazione',
  citationFormats: { plain: 'Testo semplice', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Copia',
  copied: 'Copiato',
  copyByHand: 'Il browser non permette alle pagine di copiare. Il testo è selezionato: copialo con la tastiera.',
  citationPage: (page) => `p. ${format.number(page)}`,
  citationAccessed: (date) => `consultato il ${date}`,
  fileDate: (date) => `data del file: ${date}`,

  back: 'Torna ai risultati',
  original: 'Originale',
  leftOut: (reasons) => `Tralasciato: ${reasons}`,
  omissionReasons: {
    title: 'titolo',
    byline: 'firma',
    'date-line': 'riga della data',
    'photo-credit': 'crediti della foto',
    caption: 'didascalia',
    'related-link': 'collegamento a un altro articolo',
    'link-list': 'elenco di collegamenti',
    'comment-form': 'modulo per i commenti',
    appeal: 'appello',
    markup: 'marcatura',
  },
  foundPassage: 'Il passaggio che cercavi',
  alsoFound: 'Anche tra i risultati',

  welcomeCounts: (passages, documents, sources) =>
    `${passages} da ${documents}${sources === null ? '' : ` in ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'Prova',
  tryHint: 'Chiedi con parole tue. Un’espressione tra virgolette viene trovata così com’è.',
  documentsHeading: 'Articoli',
  moreDocuments: (value) => format.count(value, { one: 'e un altro', other: 'e altri #' }),
  emptyIndex: 'L’indice è vuoto. Aggiungi articoli con «loci index» e ricarica questa pagina.',

  loading: 'Ricerca in corso',
  loadingDocument: 'Apertura dell’articolo',
  noneHeading: (query) => `Niente corrisponde a «${isolate(query)}»`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'Le fonti scelte non ne parlano. Altre forse sì.';
    if (hasPhrase)
      return 'Nessun passaggio contiene esattamente l’espressione tra virgolette. Senza virgolette conta anche un testo simile.';
    if (mode === 'lexical')
      return 'Nessun passaggio contiene queste parole. La ricerca per significato forse lo trova detto altrimenti.';
    if (mode === 'semantic')
      return 'Nessun passaggio è vicino per significato. La ricerca per parole forse trova un nome o un numero.';
    return 'Nessun passaggio contiene queste parole o è vicino per significato. Prova con meno parole o con altre.';
  },
  clearFilters: 'Cerca in tutte le fonti',
  searchBoth: 'Cerca per parole e per significato',
  failureHeading: 'La ricerca non è riuscita',
  failures: {
    offline: 'La connessione manca. La ricerca riprende da sola appena torna.',
    unreachable: 'Il server di ricerca non è raggiungibile. Forse è stato fermato, oppure l’indirizzo è sbagliato.',
    timeout: 'Il server di ricerca non ha risposto in tempo.',
    foreign: 'Quello che ha risposto non è un server Loci. Forse l’indirizzo del server è sbagliato.',
    oversized: 'La risposta è troppo grande per questa pagina.',
    refused: 'Il server non ha accettato questa ricerca.',
    'not-found': 'Questo non è più nell’indice.',
    busy: 'Il server è occupato. Riprova tra un momento.',
    broken: 'Il server ha avuto un errore.',
    incomplete: 'Non è stato possibile caricare una parte di questa pagina.',
  },
  retry: 'Riprova',
  meaningLoading: (share) =>
    `per ora solo per parole; la ricerca per significato è caricata al ${format.percent(share)}`,
  meaningUnavailable: (detail) => `solo per parole: ${isolate(detail)}`,
  announceFound: (found) => `Risultato: ${found}.`,
  announceFailure: (reason) => `La ricerca non è riuscita. ${reason}`,
});
