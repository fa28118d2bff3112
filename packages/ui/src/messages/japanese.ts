/** The messages in Japanese. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const japanese: TranslationFactory = (format) => ({
  searchLabel: '箇所を検索',
  placeholder: '言葉または意味で検索',
  submit: '検索',
  clear: '検索を消去',
  suggestionsLabel: '候補',
  suggestionKinds: { recent: '最近の検索', title: '題名', phrase: '続きの候補' },
  clearRecent: '最近の検索を消去',

  modeLabel: '検索の方法',
  modes: { hybrid: '両方', lexical: '言葉', semantic: '意味' },
  sourcesLabel: '出典',
  noSource: '出典の記載なし',
  moreSources: (value) => `ほか ${format.number(value)} 件`,
  groupByDocument: '記事ごとにまとめる',

  matrixToggle: '出典を横断して見る',
  matrix: '出典を横断して見る',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? `${format.number(documents)} 件の記事すべてに該当箇所があります`
      : `${format.number(documents)} 件の記事のうち ${format.number(answering)} 件に該当箇所があります`,
  matrixOrder: '並び順',
  matrixOrders: { date: '日付順', strength: '関連度の高い順' },
  matrixScale: '長いほど関連度が高い',
  matrixHint: '一つのマスが一つの段落で、記事の最初から最後まで並んでいます。マスを指すと書き出しが表示されます。',
  matrixFold: (first, last, total, best) =>
    `全 ${format.number(total)} 段落中の第 ${format.number(first)}～${format.number(last)} 段落、最良は第 ${format.number(best)} 段落`,
  matrixTile: (place, matched, level) =>
    `${place}：${{ words: '言葉', meaning: '意味', both: '言葉と意味' }[matched]}、${['', '弱い', '中程度', '強い', '非常に強い'][level]}`,
  matrixSilent: (value) => `${format.number(value)} 件の記事には記述がありません。`,
  silent: '記述なし',
  showSilent: '表示',
  hideSilent: '隠す',
  undated: '日付なし',

  resultsHeading: '検索結果',
  passages: (value) => `${format.number(value)} か所`,
  documents: (value) => `記事 ${format.number(value)} 件`,
  sources: (value) => `出典 ${format.number(value)} 件`,
  foundIn: (found, sources) => `${found}（${sources}）`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ミリ秒`,
  legend: '凡例',
  legendTerm: '入力した言葉',
  legendSentence: '意味が最も近い文',
  matched: { words: '言葉', meaning: '意味', both: '言葉と意味' },
  matchedHint: {
    words: '言葉で見つかりました',
    meaning: '意味で見つかりました',
    both: '言葉と意味で見つかりました',
  },
  position: (ordinal, total) => `第 ${format.number(ordinal)} 段落（全 ${format.number(total)} 段落）`,
  showWhole: '箇所全体を表示',
  showLess: '一部だけ表示',
  duplicates: (places, sources, earliest) => {
    const where = sources > 1 ? `${format.number(sources)} 件の出典に掲載` : `${format.number(places)} か所に掲載`;
    return earliest === null ? where : `${where}、初出は${format.date(earliest)}`;
  },
  moreInGroup: (value) => `この記事にはほかに ${format.number(value)} か所あります`,
  omitted: (value) => `関連度の低い ${format.number(value)} か所を省いています`,
  showWeaker: '省いた箇所も表示',
  hideWeaker: '関連度の低い結果を隠す',
  weakerHeading: '関連度の低い結果',
  weakerHint: '検索との近さは、ほかの話題の文章と変わりません。',
  loadMore: 'さらに表示',
  endOfList: '以上です。',
  didYouMean: 'もしかして：{query}',
  missing: (words) => `どの記事にもない語：${words.map((word) => `「${isolate(word)}」`).join('')}`,

  why: 'なぜ？',
  whySummary: {
    verbatim: '検索した語句がそのまま含まれるため、意味だけで見つかったものより上に置かれています。',
    words: '検索した言葉が含まれています。',
    meaning: '言葉は違っても、意味が近い箇所です。',
    both: '検索した言葉が含まれ、意味も近い箇所です。',
    conditions: '検索の条件を満たしています。',
  },
  whyLexical: (rank) => `言葉では ${format.number(rank)} 位`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return `（このつづりで始まる「${isolate(term)}…」として一致）`;
    if (via === 'typo') return `（つづりのよく似た「${isolate(term)}…」として一致）`;
    return sameWord(word, term) ? '' : `（「${isolate(term)}」として一致）`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `ここに ${format.number(frequency)} 回、索引全体では ${format.number(documentFrequency)} か所`,
    heading: ({ documentFrequency }) =>
      `直前の見出しにあり、索引全体では ${format.number(documentFrequency)} か所の見出し`,
    title: ({ documentFrequency }) => `題名にあり、索引全体では ${format.number(documentFrequency)} 件の題名`,
    document: ({ frequency, documentFrequency }) =>
      `記事全体に ${format.number(frequency)} 回、索引全体では ${format.number(documentFrequency)} 件の記事`,
  },
  whyRelated: '上位の箇所に共通する関連語',
  whySemantic: (rank) => `意味では ${format.number(rank)} 位`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? '最も近い文' : '箇所全体'}と検索との類似度は ${format.decimal(similarity, 2)} です（1 は同じ意味）`,
  whyReranked: (rank, passages) => `検索と合わせて読むと ${format.number(passages)} 件中 ${format.number(rank)} 位`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} による関連度は ${format.decimal(relevance, 2)} です（1 は確かな答え）`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `この検索での重みは、言葉が ${format.percent(lexicalWeight)}、意味が ${format.percent(semanticWeight)} です。`,
  whyNeighbours: '意味の近い箇所が上位にあるため、順位が上がりました。',
  whyNearWords: '使われている語が他の箇所より検索語に意味が近いため、順位が上がりました。',
  whyGone: 'この検索のあとに索引が変わりました。理由を見るには、もう一度検索してください。',

  similar: '似た箇所',
  similarNone: '同じようなことを述べた記事はほかにありません。',
  relations: { verbatim: 'そのまま', reworded: '言い換え', 'same idea': '同じ考え' },
  relationHints: {
    verbatim: '同じ、またはほとんど同じ文章',
    reworded: '同じ内容を一部別の言葉で述べたもの',
    'same idea': '同じ考えを独自に述べたもの',
  },
  legendShared: '共通の文言',
  legendChanged: '異なる文言',
  showExampleWords: '元の文言を表示',
  partHeading: (beginning) => `「${isolate(beginning)}」`,
  partNone: 'この部分に似たものはありません。',
  pasteToggle: '文章に似た箇所を探す',
  pasteLabel: '比べる文章',
  pasteHint: '文、段落、または記事全体を貼り付けてください。このサーバー上だけで、部分ごとに比べます。',
  pasteSubmit: '似た箇所を探す',
  close: '閉じる',

  actions: 'この箇所の操作',
  cite: '引用',
  citationFormat: '引用の形式',
  citationFormats: { plain: 'プレーンテキスト', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'コピー',
  copied: 'コピーしました',
  copyByHand:
    'ブラウザーがページからのコピーを許可していません。文字列を選択してあるので、キーボードでコピーしてください。',
  citationPage: (page) => `${format.number(page)} ページ`,
  citationAccessed: (date) => `${date}閲覧`,
  fileDate: (date) => `ファイルの日付：${date}`,

  back: '検索結果に戻る',
  original: '原文',
  leftOut: (reasons) => `省いたもの：${reasons}`,
  omissionReasons: {
    title: '題名',
    byline: '署名',
    'date-line': '日付の行',
    'photo-credit': '写真の提供者',
    caption: '写真の説明',
    'related-link': '別の記事へのリンク',
    'link-list': 'リンクの一覧',
    'comment-form': 'コメント欄',
    appeal: '呼びかけ',
    markup: 'マークアップ',
  },
  foundPassage: 'お探しの箇所',
  alsoFound: 'この箇所も検索結果にあります',

  welcomeCounts: (passages, documents, sources) => `${passages}、${documents}${sources === null ? '' : `、${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest}～${latest}`),
  tryHeading: '検索の例',
  tryHint: '自分の言葉で尋ねてください。引用符で囲んだ語句は、そのままの形で検索されます。',
  documentsHeading: '記事',
  moreDocuments: (value) => `ほか ${format.number(value)} 件`,
  emptyIndex: '索引は空です。「loci index」で記事を追加し、このページを再読み込みしてください。',

  loading: '検索しています',
  loadingDocument: '記事を開いています',
  noneHeading: (query) => `「${isolate(query)}」に合うものはありません`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return '選んだ出典には記述がありません。ほかの出典にはあるかもしれません。';
    if (hasPhrase)
      return '引用符で囲んだ語句をそのまま含む箇所はありません。引用符を外すと、似た言い回しも対象になります。';
    if (mode === 'lexical')
      return 'これらの言葉を含む箇所はありません。意味で検索すると、別の言葉で述べた箇所が見つかるかもしれません。';
    if (mode === 'semantic')
      return '意味の近い箇所はありません。言葉で検索すると、名前や数字が見つかるかもしれません。';
    return 'これらの言葉を含む箇所も、意味の近い箇所もありません。言葉を減らすか、変えてみてください。';
  },
  clearFilters: 'すべての出典を検索',
  searchBoth: '言葉と意味で検索',
  failureHeading: '検索できませんでした',
  failures: {
    offline: 'オフラインです。接続が戻ると、検索は自動で再開します。',
    unreachable: '検索サーバーに接続できません。停止しているか、アドレスが間違っている可能性があります。',
    timeout: '検索サーバーから時間内に応答がありませんでした。',
    foreign: '応答したのは Loci のサーバーではありません。サーバーのアドレスが間違っている可能性があります。',
    oversized: '応答が大きすぎて、このページでは扱えません。',
    refused: 'サーバーがこの検索を受け付けませんでした。',
    'not-found': 'これはもう索引にありません。',
    busy: 'サーバーが混み合っています。しばらくしてからもう一度お試しください。',
    broken: 'サーバーでエラーが起きました。',
    incomplete: 'このページの一部を読み込めませんでした。',
  },
  retry: 'もう一度試す',
  meaningLoading: (share) => `今は言葉だけで検索しています。意味での検索は ${format.percent(share)} 読み込み済みです`,
  meaningUnavailable: (detail) => `言葉だけで検索しています：${isolate(detail)}`,
  announceFound: (found) => `${found}見つかりました。`,
  announceFailure: (reason) => `検索できませんでした。${reason}`,
});
