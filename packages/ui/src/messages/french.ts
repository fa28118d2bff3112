/** The messages in French. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const french: TranslationFactory = (format) => ({
  searchLabel: 'Rechercher des passages',
  placeholder: 'Rechercher par les mots ou par le sens',
  submit: 'Rechercher',
  clear: 'Effacer la recherche',
  suggestionsLabel: 'Propositions',
  suggestionKinds: { recent: 'Récentes', title: 'Titres', phrase: 'Continuer avec' },
  clearRecent: 'Oublier les recherches récentes',

  modeLabel: 'Rechercher par',
  modes: { hybrid: 'Les deux', lexical: 'Mots', semantic: 'Sens' },
  sourcesLabel: 'Sources',
  noSource: 'Source non indiquée',
  moreSources: (value) => format.count(value, { one: '# autre', other: '# autres' }),
  groupByDocument: 'Regrouper par article',

  matrixToggle: 'À travers les sources',
  matrix: 'À travers les sources',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'Le seul article répond', other: 'Les # articles répondent' })
      : format.count(answering, {
          one: `# article sur ${format.number(documents)} répond`,
          other: `# articles sur ${format.number(documents)} répondent`,
        }),
  matrixOrder: 'Ordre',
  matrixOrders: { date: 'par date', strength: 'les meilleurs d’abord' },
  matrixScale: 'plus c’est long, mieux c’est',
  matrixHint:
    'Chaque case est un paragraphe, du début de l’article à sa fin. Pointez-en une pour voir comment elle commence.',
  matrixFold: (first, last, total, best) =>
    `paragraphes ${format.number(first)} à ${format.number(last)} sur ${format.number(total)}, le meilleur étant le ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place} : ${{ words: 'mots', meaning: 'sens', both: 'mots et sens' }[matched]}, ${['', 'faible', 'moyen', 'fort', 'très fort'][level]}`,
  matrixSilent: (value) =>
    format.count(value, { one: '# article n’en dit rien.', other: '# articles n’en disent rien.' }),
  silent: 'n’en dit rien',
  showSilent: 'Afficher',
  hideSilent: 'Masquer',
  undated: 'Sans date',

  resultsHeading: 'Résultats',
  passages: (value) => format.count(value, { one: '# passage', other: '# passages' }),
  documents: (value) => format.count(value, { one: '# article', other: '# articles' }),
  sources: (value) => format.count(value, { one: '# source', other: '# sources' }),
  foundIn: (found, sources) => `${found} dans ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Légende',
  legendTerm: 'vos mots',
  legendSentence: 'le plus proche par le sens',
  matched: { words: 'Mots', meaning: 'Sens', both: 'Mots et sens' },
  matchedHint: {
    words: 'Trouvé par ses mots',
    meaning: 'Trouvé par son sens',
    both: 'Trouvé par ses mots et par son sens',
  },
  position: (ordinal, total) => `paragraphe ${format.number(ordinal)} sur ${format.number(total)}`,
  showWhole: 'Afficher tout le passage',
  showLess: 'Afficher moins',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'Dans # source', other: 'Dans # sources' })
        : format.count(places, { one: 'À # endroit', other: 'À # endroits' });
    if (earliest === null) return where;
    const isDay = earliest.length > 'yyyy-mm'.length;
    return `${where}, la première fois ${isDay ? 'le' : 'en'} ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, { one: '# autre passage dans cet article', other: '# autres passages dans cet article' }),
  omitted: (value) =>
    format.count(value, { one: '# passage moins pertinent masqué', other: '# passages moins pertinents masqués' }),
  showWeaker: 'Les afficher',
  hideWeaker: 'Masquer les résultats moins pertinents',
  weakerHeading: 'Résultats moins pertinents',
  weakerHint: 'Pas plus proches de votre recherche que ne le sont des textes sur d’autres sujets.',
  loadMore: 'Afficher la suite',
  endOfList: 'C’est tout.',
  didYouMean: 'Vouliez-vous dire {query} ?',
  missing: (words) => `Dans aucun article : ${words.map((word) => `« ${isolate(word)} »`).join(', ')}`,

  why: 'Pourquoi ?',
  whySummary: {
    verbatim:
      'Il contient votre recherche mot pour mot, et se place donc avant tout ce qui a été trouvé par le sens seul.',
    words: 'Contient des mots de votre recherche.',
    meaning: 'Son sens est proche de votre recherche, quels que soient ses mots.',
    both: 'Contient des mots de votre recherche, et son sens en est proche.',
    conditions: 'Répond aux critères de votre recherche.',
  },
  whyLexical: (rank) => `Numéro ${format.number(rank)} par les mots`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (trouvé sous « ${isolate(term)}… », qui commence ainsi)`;
    if (via === 'typo') return ` (trouvé sous « ${isolate(term)}… », qui s’écrit presque ainsi)`;
    return sameWord(word, term) ? '' : ` (trouvé sous « ${isolate(term)} »)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× ici, dans ${format.count(documentFrequency, { one: '# passage', other: '# passages' })} de l’index`,
    heading: ({ documentFrequency }) =>
      `dans l’intertitre au-dessus, comme pour ${format.count(documentFrequency, { one: '# passage', other: '# passages' })} de l’index`,
    title: ({ documentFrequency }) =>
      `dans le titre, comme dans ${format.count(documentFrequency, { one: '# titre', other: '# titres' })} de l’index`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× dans tout l’article, dans ${format.count(documentFrequency, { one: '# article', other: '# articles' })} de l’index`,
  },
  whyRelated: 'Mots apparentés, que les meilleurs passages ont en commun',
  whySemantic: (rank) => `Numéro ${format.number(rank)} par le sens`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'Sa phrase la plus proche' : 'Le passage entier'} a une similarité de ${format.decimal(similarity, 2)} avec votre recherche (1 veut dire la même chose)`,
  whyReranked: (rank, passages) =>
    `Numéro ${format.number(rank)} sur ${format.number(passages)} à la lecture avec votre recherche`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} lui donne une pertinence de ${format.decimal(relevance, 2)} (1 veut dire une réponse certaine)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `Pour cette recherche, les mots comptent pour ${format.percent(lexicalWeight)} et le sens pour ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Des passages proches par le sens sont mieux placés, ce qui l’a fait remonter.',
  whyNearWords: 'Ses mots sont plus proches des mots cherchés que ceux d’autres passages, ce qui l’a fait remonter.',
  whyGone: 'L’index a changé depuis cette recherche. Relancez-la pour voir pourquoi.',

  similar: 'Passages semblables',
  similarNone: 'Aucun autre article ne dit rien de semblable.',
  relations: { verbatim: 'Mot pour mot', reworded: 'Reformulé', 'same idea': 'Même idée' },
  relationHints: {
    verbatim: 'Le même texte, mot pour mot ou presque',
    reworded: 'Le même propos, en partie avec d’autres mots',
    'same idea': 'La même pensée, exprimée indépendamment',
  },
  legendShared: 'formulation commune',
  legendChanged: 'autre formulation',
  showExampleWords: 'Afficher ce qu’elle remplace',
  partHeading: (beginning) => `« ${isolate(beginning)} »`,
  partNone: 'Rien de semblable à cette partie.',
  pasteToggle: 'Trouver des passages semblables à un texte',
  pasteLabel: 'Texte à comparer',
  pasteHint:
    'Collez une phrase, un paragraphe ou un article entier. Il est comparé partie par partie, sur ce seul serveur.',
  pasteSubmit: 'Trouver des passages semblables',
  close: 'Fermer',

  actions: 'Pour ce passage',
  cite: 'Citer',
  citationFormat: 'Forme de la citation',
  citationFormats: { plain: 'Texte simple', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Copier',
  copied: 'Copié',
  copyByHand: 'Votre navigateur ne permet pas aux pages de copier. Le texte est sélectionné : copiez-le au clavier.',
  citationPage: (page) => `p. ${format.number(page)}`,
  citationAccessed: (date) => `consulté le ${date}`,
  fileDate: (date) => `fichier du ${date}`,

  back: 'Retour aux résultats',
  original: 'Original',
  leftOut: (reasons) => `Laissé de côté : ${reasons}`,
  omissionReasons: {
    title: 'titre',
    byline: 'signature',
    'date-line': 'ligne de date',
    'photo-credit': 'crédit photo',
    caption: 'légende',
    'related-link': 'lien vers un autre article',
    'link-list': 'liste de liens',
    'comment-form': 'formulaire de commentaire',
    appeal: 'appel',
    markup: 'balisage',
  },
  foundPassage: 'Le passage recherché',
  alsoFound: 'Aussi parmi les résultats',

  welcomeCounts: (passages, documents, sources) => `${passages}, ${documents}${sources === null ? '' : `, ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'À essayer',
  tryHint: 'Posez la question avec vos mots. Une expression entre guillemets est trouvée telle quelle.',
  documentsHeading: 'Articles',
  moreDocuments: (value) => format.count(value, { one: 'et # autre', other: 'et # autres' }),
  emptyIndex: 'L’index est vide. Ajoutez des articles avec « loci index » puis rechargez cette page.',

  loading: 'Recherche en cours',
  loadingDocument: 'Ouverture de l’article',
  noneHeading: (query) => `Rien ici ne correspond à « ${isolate(query)} »`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'Les sources choisies n’en parlent pas. D’autres peut-être.';
    if (hasPhrase)
      return 'Aucun passage ne contient exactement l’expression entre guillemets. Sans les guillemets, une formulation proche compte aussi.';
    if (mode === 'lexical')
      return 'Aucun passage ne contient ces mots. La recherche par le sens trouvera peut-être la même chose dite autrement.';
    if (mode === 'semantic')
      return 'Aucun passage n’est proche par le sens. La recherche par les mots trouvera peut-être un nom ou un nombre.';
    return 'Aucun passage ne contient ces mots ni n’en est proche par le sens. Essayez avec moins de mots ou d’autres mots.';
  },
  clearFilters: 'Rechercher dans toutes les sources',
  searchBoth: 'Rechercher par les mots et par le sens',
  failureHeading: 'La recherche n’a pas abouti',
  failures: {
    offline: 'Vous êtes hors ligne. La recherche reprendra d’elle-même dès le retour de la connexion.',
    unreachable: 'Le serveur de recherche est injoignable. Il a peut-être été arrêté, ou l’adresse est fausse.',
    timeout: 'Le serveur de recherche n’a pas répondu à temps.',
    foreign: 'Ce qui a répondu n’est pas un serveur Loci. L’adresse du serveur est peut-être fausse.',
    oversized: 'La réponse est trop volumineuse pour cette page.',
    refused: 'Le serveur n’a pas accepté cette recherche.',
    'not-found': 'Cela ne se trouve plus dans l’index.',
    busy: 'Le serveur est occupé. Réessayez dans un instant.',
    broken: 'Le serveur a rencontré une erreur.',
    incomplete: 'Une partie de cette page n’a pas pu être chargée.',
  },
  retry: 'Réessayer',
  meaningLoading: (share) =>
    `par les mots pour l’instant ; la recherche par le sens est chargée à ${format.percent(share)}`,
  meaningUnavailable: (detail) => `par les mots seulement : ${isolate(detail)}`,
  announceFound: (found) => `Trouvé : ${found}.`,
  announceFailure: (reason) => `La recherche n’a pas abouti. ${reason}`,
});
