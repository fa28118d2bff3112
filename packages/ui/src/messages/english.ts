/** The messages in English. */
import { englishBox } from './english-box.js';
import { isolate } from './isolate.js';
import type { MessagesFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const english: MessagesFactory = (format) => {
  const count = (value: number, one: string, other: string) =>
    `${format.number(value)} ${format.plural(value, { one, other })}`;
  return {
    ...englishBox,

    modeLabel: 'Search by',
    modes: { hybrid: 'Both', lexical: 'Words', semantic: 'Meaning' },
    sourcesLabel: 'Sources',
    noSource: 'Source not named',
    moreSources: (value) => `${format.number(value)} more`,
    groupByDocument: 'Group by article',

    matrixToggle: 'Across sources',
    matrix: 'Across sources',
    matrixCounts: (answering, documents) =>
      answering === documents
        ? format.plural(documents, {
            one: 'The one article answers',
            other: `All ${format.number(documents)} articles answer`,
          })
        : `${format.number(answering)} of ${count(documents, 'article', 'articles')} ${format.plural(answering, { one: 'answers', other: 'answer' })}`,
    matrixOrder: 'Order',
    matrixOrders: { date: 'by date', strength: 'best first' },
    matrixScale: 'the longer, the better',
    matrixHint:
      'Each tile is a paragraph, from the beginning of the article to its end. Point at one to see how it begins.',
    matrixFold: (first, last, total, best) =>
      `paragraphs ${format.number(first)} to ${format.number(last)} of ${format.number(total)}, best paragraph ${format.number(best)}`,
    matrixTile: (place, matched, level) =>
      `${place}: ${{ words: 'words', meaning: 'meaning', both: 'words and meaning' }[matched]}, ${['', 'faint', 'fair', 'strong', 'very strong'][level]}`,
    matrixSilent: (value) => `${count(value, 'article is', 'articles are')} silent.`,
    silent: 'silent',
    showSilent: 'Show',
    hideSilent: 'Hide',
    undated: 'Without a date',

    resultsHeading: 'Results',
    passages: (value) => count(value, 'passage', 'passages'),
    documents: (value) => count(value, 'article', 'articles'),
    sources: (value) => count(value, 'source', 'sources'),
    foundIn: (found, sources) => `${found} in ${sources}`,
    took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
    legend: 'Key',
    legendTerm: 'your words',
    legendSentence: 'closest in meaning',
    matched: { words: 'Words', meaning: 'Meaning', both: 'Words and meaning' },
    matchedHint: {
      words: 'Found by its words',
      meaning: 'Found by its meaning',
      both: 'Found by its words and its meaning',
    },
    position: (ordinal, total) => `paragraph ${format.number(ordinal)} of ${format.number(total)}`,
    showWhole: 'Show the whole passage',
    showLess: 'Show less',
    duplicates: (places, sources, earliest) => {
      const where = sources > 1 ? count(sources, 'source', 'sources') : count(places, 'place', 'places');
      if (earliest === null) return `In ${where}`;
      const isDay = earliest.length > 'yyyy-mm'.length;
      return `In ${where}, first ${isDay ? 'on' : 'in'} ${format.date(earliest)}`;
    },
    moreInGroup: (value) => `${count(value, 'more passage', 'more passages')} in this article`,
    omitted: (value) => `${count(value, 'weaker passage', 'weaker passages')} hidden`,
    showWeaker: 'Show them',
    hideWeaker: 'Hide weaker matches',
    weakerHeading: 'Weaker matches',
    weakerHint: 'No nearer to your query than texts on other subjects are.',
    loadMore: 'Show more',
    endOfList: 'That is all.',
    didYouMean: 'Did you mean {query}?',
    missing: (words) => `No article holds: ${words.map((word) => `“${isolate(word)}”`).join(', ')}`,

    why: 'Why?',
    whySummary: {
      verbatim: 'It holds your query word for word, so it stands above everything found by meaning alone.',
      words: 'It holds words of your query.',
      meaning: 'Its meaning is close to your query, whatever its words.',
      both: 'It holds words of your query, and its meaning is close to it.',
      conditions: 'It meets the conditions of your query.',
    },
    whyLexical: (rank) => `Number ${format.number(rank)} by words`,
    whyFoundAs: ({ word, term, via }) => {
      if (via === 'prefix') return ` (found as “${isolate(term)}…”, which begins so)`;
      if (via === 'typo') return ` (found as “${isolate(term)}…”, which is spelt nearly so)`;
      return sameWord(word, term) ? '' : ` (found as “${isolate(term)}”)`;
    },
    whyFields: {
      text: ({ frequency, documentFrequency }) =>
        `${format.number(frequency)}× here, in ${count(documentFrequency, 'passage', 'passages')} of the index`,
      heading: ({ documentFrequency }) =>
        `in the heading above, as above ${count(documentFrequency, 'passage', 'passages')} of the index`,
      title: ({ documentFrequency }) =>
        `in the title, as in ${count(documentFrequency, 'title', 'titles')} of the index`,
      document: ({ frequency, documentFrequency }) =>
        `${format.number(frequency)}× in the whole article, in ${count(documentFrequency, 'article', 'articles')} of the index`,
    },
    whyRelated: 'Related words, which the best passages have in common',
    whySemantic: (rank) => `Number ${format.number(rank)} by meaning`,
    whySimilarity: (similarity, nearest) =>
      `${nearest === 'sentence' ? 'Its nearest sentence' : 'The passage as a whole'} has similarity ${format.decimal(similarity, 2)} to your query (1 means the same)`,
    whyReranked: (rank, passages) =>
      `Number ${format.number(rank)} of ${format.number(passages)} when read together with your query`,
    whyRelevance: (relevance, model) =>
      `${isolate(model)} gives it a relevance of ${format.decimal(relevance, 2)} (1 means a sure answer)`,
    whyFusion: (lexicalWeight, semanticWeight) =>
      `For this query, words weigh ${format.percent(lexicalWeight)} and meaning ${format.percent(semanticWeight)}.`,
    whyNeighbours: 'Passages close to it in meaning stand higher, which raised it.',
    whyNearWords: 'Its words are closer to yours in meaning than those of other passages, which raised it.',
    whyGone: 'The index has changed since this search. Search again to see why.',

    similar: 'Similar passages',
    similarNone: 'No other article says anything like it.',
    relations: { verbatim: 'Verbatim', reworded: 'Reworded', 'same idea': 'Same idea' },
    relationHints: {
      verbatim: 'The same text, word for word or nearly',
      reworded: 'The same statement in partly other words',
      'same idea': 'The same thought, said independently',
    },
    legendShared: 'shared wording',
    legendChanged: 'other wording',
    showExampleWords: 'Show what it replaces',
    partHeading: (beginning) => `“${isolate(beginning)}”`,
    partNone: 'Nothing like this part.',
    pasteToggle: 'Find passages like a text',
    pasteLabel: 'Text to compare',
    pasteHint: 'Paste a sentence, a paragraph or a whole article. It is compared part by part, on this server alone.',
    pasteSubmit: 'Find similar passages',

    actions: 'With this passage',
    cite: 'Cite',
    citationFormat: 'Form of the citation',
    citationFormats: { plain: 'Plain text', markdown: 'Markdown', bibtex: 'BibTeX' },
    copy: 'Copy',
    copied: 'Copied',
    copyByHand: 'Your browser does not let a page copy. The text is selected: copy it with the keyboard.',
    citationPage: (page) => `p. ${format.number(page)}`,
    citationAccessed: (date) => `accessed ${date}`,
    fileDate: (date) => `file date ${date}`,

    back: 'Back to the results',
    original: 'Original',
    leftOut: (reasons) => `Left out: ${reasons}`,
    omissionReasons: {
      title: 'title',
      byline: 'byline',
      'date-line': 'date line',
      'photo-credit': 'photo credit',
      caption: 'caption',
      'related-link': 'link to another article',
      'link-list': 'list of links',
      'comment-form': 'comment form',
      appeal: 'appeal',
      markup: 'markup',
    },
    foundPassage: 'The passage you came for',
    alsoFound: 'Also among the results',

    welcomeCounts: (passages, documents, sources) =>
      `${passages} from ${documents}${sources === null ? '' : ` in ${sources}`}`,
    welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} to ${latest}`),
    tryHeading: 'Try',
    tryHint: 'Ask in your own words. Quotes around a phrase find it exactly as it stands.',
    documentsHeading: 'Articles',
    moreDocuments: (value) => `and ${format.number(value)} more`,
    emptyIndex: 'The index is empty. Add articles with “loci index” and reload this page.',

    loadingDocument: 'Opening the article',
    noneHeading: (query) => `Nothing here fits “${isolate(query)}”`,
    noneAdvice: (mode, filtered, hasPhrase) => {
      if (filtered) return 'The sources you chose do not speak of it. Other sources may.';
      if (hasPhrase)
        return 'No passage holds the phrase in quotes exactly. Without the quotes, similar wording counts too.';
      if (mode === 'lexical')
        return 'No passage has these words. Searching by meaning may find it said in other words.';
      if (mode === 'semantic') return 'No passage is close in meaning. Searching by words may find a name or a number.';
      return 'No passage has these words or comes close in meaning. Fewer or other words may help.';
    },
    clearFilters: 'Search all sources',
    searchBoth: 'Search by words and meaning',
    meaningLoading: (share) => `by words for now; the search by meaning is ${format.percent(share)} loaded`,
    meaningUnavailable: (detail) => `by words alone: ${isolate(detail)}`,
    announceFound: (found) => `${found} found.`,
    announceFailure: (reason) => `${englishBox.failureHeading}. ${reason}`,
  };
};
