/** The messages in German. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const german: TranslationFactory = (format) => ({
  searchLabel: 'Passagen suchen',
  placeholder: 'Nach Wörtern oder nach Bedeutung suchen',
  submit: 'Suchen',
  clear: 'Suche leeren',
  suggestionsLabel: 'Vorschläge',
  suggestionKinds: { recent: 'Zuletzt', title: 'Titel', phrase: 'Weiter mit' },
  clearRecent: 'Verlauf löschen',

  modeLabel: 'Art der Suche',
  modes: { hybrid: 'Beides', lexical: 'Wörter', semantic: 'Bedeutung' },
  sourcesLabel: 'Quellen',
  noSource: 'Quelle nicht genannt',
  moreSources: (value) => `${format.number(value)} weitere`,
  groupByDocument: 'Nach Artikeln ordnen',

  matrixToggle: 'Quer durch die Quellen',
  matrix: 'Quer durch die Quellen',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'Der einzige Artikel antwortet', other: 'Alle # Artikel antworten' })
      : format.count(answering, {
          one: `# von ${format.number(documents)} Artikeln antwortet`,
          other: `# von ${format.number(documents)} Artikeln antworten`,
        }),
  matrixOrder: 'Reihenfolge',
  matrixOrders: { date: 'nach Datum', strength: 'beste zuerst' },
  matrixScale: 'je länger, desto besser',
  matrixHint:
    'Jedes Feld ist ein Absatz, vom Anfang des Artikels bis zu seinem Ende. Zeigen Sie auf eines, um zu sehen, wie es beginnt.',
  matrixFold: (first, last, total, best) =>
    `Absätze ${format.number(first)} bis ${format.number(last)} von ${format.number(total)}, bester Absatz ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'Wörter', meaning: 'Bedeutung', both: 'Wörter und Bedeutung' }[matched]}, ${['', 'schwach', 'mittel', 'stark', 'sehr stark'][level]}`,
  matrixSilent: (value) => format.count(value, { one: '# Artikel schweigt.', other: '# Artikel schweigen.' }),
  silent: 'schweigt',
  showSilent: 'Zeigen',
  hideSilent: 'Verbergen',
  undated: 'Ohne Datum',

  resultsHeading: 'Ergebnisse',
  passages: (value) => format.count(value, { one: '# Passage', other: '# Passagen' }),
  documents: (value) => format.count(value, { one: '# Artikel', other: '# Artikel' }),
  sources: (value) => format.count(value, { one: '# Quelle', other: '# Quellen' }),
  foundIn: (found, sources) => `${found} in ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Legende',
  legendTerm: 'Ihre Wörter',
  legendSentence: 'nächste Bedeutung',
  matched: { words: 'Wörter', meaning: 'Bedeutung', both: 'Wörter und Bedeutung' },
  matchedHint: {
    words: 'Gefunden nach den Wörtern',
    meaning: 'Gefunden nach der Bedeutung',
    both: 'Gefunden nach den Wörtern und der Bedeutung',
  },
  position: (ordinal, total) => `Absatz ${format.number(ordinal)} von ${format.number(total)}`,
  showWhole: 'Ganze Passage zeigen',
  showLess: 'Weniger zeigen',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'In # Quelle', other: 'In # Quellen' })
        : format.count(places, { one: 'An # Stelle', other: 'An # Stellen' });
    if (earliest === null) return where;
    const preposition = { 4: '', 7: 'im ' }[earliest.length] ?? 'am ';
    return `${where}, zuerst ${preposition}${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, { one: '# weitere Passage in diesem Artikel', other: '# weitere Passagen in diesem Artikel' }),
  omitted: (value) =>
    format.count(value, { one: '# schwächere Passage verborgen', other: '# schwächere Passagen verborgen' }),
  showWeaker: 'Auch diese zeigen',
  hideWeaker: 'Schwächere Treffer verbergen',
  weakerHeading: 'Schwächere Treffer',
  weakerHint: 'Ihrer Suche nicht näher, als es Texte über andere Themen sind.',
  loadMore: 'Mehr zeigen',
  endOfList: 'Das ist alles.',
  didYouMean: 'Meinten Sie {query}?',
  missing: (words) => `In keinem Artikel: ${words.map((word) => `„${isolate(word)}“`).join(', ')}`,

  why: 'Warum?',
  whySummary: {
    verbatim: 'Ihre Suche steht hier Wort für Wort, deshalb vor allem, was nur der Bedeutung nach gefunden wurde.',
    words: 'Enthält Wörter Ihrer Suche.',
    meaning: 'Kommt Ihrer Suche in der Bedeutung nahe, mit welchen Worten auch immer.',
    both: 'Enthält Wörter Ihrer Suche und kommt ihr in der Bedeutung nahe.',
    conditions: 'Erfüllt die Bedingungen Ihrer Suche.',
  },
  whyLexical: (rank) => `Nummer ${format.number(rank)} nach Wörtern`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (gefunden als „${isolate(term)}…“, das so beginnt)`;
    if (via === 'typo') return ` (gefunden als „${isolate(term)}…“, das fast so geschrieben wird)`;
    return sameWord(word, term) ? '' : ` (gefunden als „${isolate(term)}“)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× hier, in ${format.count(documentFrequency, { one: '# Passage', other: '# Passagen' })} des Index`,
    heading: ({ documentFrequency }) =>
      `in der Überschrift darüber, wie über ${format.count(documentFrequency, { one: '# Passage', other: '# Passagen' })} des Index`,
    title: ({ documentFrequency }) =>
      `im Titel, wie in ${format.count(documentFrequency, { other: '# Titeln' })} des Index`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× im ganzen Artikel, in ${format.count(documentFrequency, { one: '# Artikel', other: '# Artikeln' })} des Index`,
  },
  whyRelated: 'Verwandte Wörter, die den besten Passagen gemeinsam sind',
  whySemantic: (rank) => `Nummer ${format.number(rank)} nach Bedeutung`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'Der nächste Satz' : 'Die Passage als Ganzes'} hat mit Ihrer Suche die Ähnlichkeit ${format.decimal(similarity, 2)} (1 bedeutet dasselbe)`,
  whyReranked: (rank, passages) =>
    `Nummer ${format.number(rank)} von ${format.number(passages)} beim Lesen zusammen mit Ihrer Suche`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} gibt ihr die Relevanz ${format.decimal(relevance, 2)} (1 bedeutet eine sichere Antwort)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `Bei dieser Suche zählen die Wörter ${format.percent(lexicalWeight)} und die Bedeutung ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Ähnliche Textstellen stehen weiter oben, das hat diese angehoben.',
  whyNearWords: 'Ihre Wörter sind den gesuchten näher als die anderer Textstellen, das hat sie angehoben.',
  whyGone: 'Der Index hat sich seit dieser Suche geändert. Suchen Sie noch einmal, um den Grund zu sehen.',

  similar: 'Ähnliche Passagen',
  similarNone: 'Kein anderer Artikel sagt etwas Ähnliches.',
  relations: { verbatim: 'Wörtlich', reworded: 'Umformuliert', 'same idea': 'Gleicher Gedanke' },
  relationHints: {
    verbatim: 'Derselbe Text, Wort für Wort oder fast',
    reworded: 'Dieselbe Aussage in teils anderen Worten',
    'same idea': 'Derselbe Gedanke, unabhängig gesagt',
  },
  legendShared: 'gemeinsamer Wortlaut',
  legendChanged: 'anderer Wortlaut',
  showExampleWords: 'Zeigen, was er ersetzt',
  partHeading: (beginning) => `„${isolate(beginning)}“`,
  partNone: 'Nichts wie dieser Teil.',
  pasteToggle: 'Passagen zu einem Text finden',
  pasteLabel: 'Text zum Vergleichen',
  pasteHint:
    'Fügen Sie einen Satz, einen Absatz oder einen ganzen Artikel ein. Er wird Teil für Teil verglichen, nur auf diesem Server.',
  pasteSubmit: 'Ähnliche Passagen finden',
  close: 'Schließen',

  actions: 'Mit dieser Passage',
  cite: 'Zitieren',
  citationFormat: 'Form des Zitats',
  citationFormats: { plain: 'Reiner Text', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyByHand: 'Ihr Browser lässt Seiten nicht kopieren. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur.',
  citationPage: (page) => `S. ${format.number(page)}`,
  citationAccessed: (date) => `abgerufen am ${date}`,
  fileDate: (date) => `Dateidatum ${date}`,

  back: 'Zurück zu den Ergebnissen',
  original: 'Original',
  leftOut: (reasons) => `Ausgelassen: ${reasons}`,
  omissionReasons: {
    title: 'Titel',
    byline: 'Autorenzeile',
    'date-line': 'Datumszeile',
    'photo-credit': 'Bildnachweis',
    caption: 'Bildunterschrift',
    'related-link': 'Link zu einem anderen Artikel',
    'link-list': 'Linkliste',
    'comment-form': 'Kommentarformular',
    appeal: 'Aufruf',
    markup: 'Auszeichnung',
  },
  foundPassage: 'Die gesuchte Passage',
  alsoFound: 'Auch unter den Ergebnissen',

  welcomeCounts: (passages, documents, sources) => `${passages}, ${documents}${sources === null ? '' : `, ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} bis ${latest}`),
  tryHeading: 'Zum Beispiel',
  tryHint: 'Fragen Sie in eigenen Worten. Was in Anführungszeichen steht, wird genau so gefunden.',
  documentsHeading: 'Artikel',
  moreDocuments: (value) => `und ${format.number(value)} weitere`,
  emptyIndex: 'Der Index ist leer. Fügen Sie mit „loci index“ Artikel hinzu und laden Sie diese Seite neu.',

  loading: 'Suche läuft',
  loadingDocument: 'Artikel wird geöffnet',
  noneHeading: (query) => `Nichts passt zu „${isolate(query)}“`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'Die gewählten Quellen sprechen nicht davon. Andere vielleicht schon.';
    if (hasPhrase)
      return 'Keine Passage enthält die Worte in Anführungszeichen genau so. Ohne Anführungszeichen zählt auch ähnlicher Wortlaut.';
    if (mode === 'lexical')
      return 'Keine Passage enthält diese Wörter. Die Suche nach Bedeutung findet vielleicht, was anders gesagt ist.';
    if (mode === 'semantic')
      return 'Keine Passage kommt der Bedeutung nahe. Die Suche nach Wörtern findet vielleicht einen Namen oder eine Zahl.';
    return 'Keine Passage enthält diese Wörter oder kommt der Bedeutung nahe. Weniger oder andere Wörter helfen vielleicht.';
  },
  clearFilters: 'In allen Quellen suchen',
  searchBoth: 'Nach Wörtern und Bedeutung suchen',
  failureHeading: 'Die Suche ist fehlgeschlagen',
  failures: {
    offline: 'Sie sind offline. Die Suche geht von selbst weiter, sobald die Verbindung wieder da ist.',
    unreachable: 'Der Suchserver ist nicht erreichbar. Vielleicht wurde er angehalten, oder die Adresse stimmt nicht.',
    timeout: 'Der Suchserver hat nicht rechtzeitig geantwortet.',
    foreign: 'Was geantwortet hat, ist kein Loci-Server. Vielleicht stimmt die Adresse des Servers nicht.',
    oversized: 'Die Antwort ist zu groß für diese Seite.',
    refused: 'Der Server hat diese Suche nicht angenommen.',
    'not-found': 'Das steht nicht mehr im Index.',
    busy: 'Der Server ist beschäftigt. Versuchen Sie es gleich noch einmal.',
    broken: 'Beim Server ist ein Fehler aufgetreten.',
    incomplete: 'Ein Teil dieser Seite konnte nicht geladen werden.',
  },
  retry: 'Noch einmal versuchen',
  meaningLoading: (share) => `vorerst nach Wörtern; die Suche nach Bedeutung ist zu ${format.percent(share)} geladen`,
  meaningUnavailable: (detail) => `nur nach Wörtern: ${isolate(detail)}`,
  announceFound: (found) => `${found} gefunden.`,
  announceFailure: (reason) => `Die Suche ist fehlgeschlagen. ${reason}`,
});
