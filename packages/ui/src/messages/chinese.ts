/** The messages in Chinese, simplified. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const chinese: TranslationFactory = (format) => ({
  searchLabel: '搜索段落',
  placeholder: '按词语或按含义搜索',
  submit: '搜索',
  clear: '清除搜索内容',
  suggestionsLabel: '建议',
  suggestionKinds: { recent: '最近', title: '标题', phrase: '继续输入' },
  clearRecent: '清除最近搜索',

  modeLabel: '搜索方式',
  modes: { hybrid: '两者', lexical: '词语', semantic: '含义' },
  sourcesLabel: '来源',
  noSource: '未注明来源',
  moreSources: (value) => `另外 ${format.number(value)} 个`,
  groupByDocument: '按文章分组',

  matrixToggle: '跨来源对照',
  matrix: '跨来源对照',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? `全部 ${format.number(documents)} 篇文章都有相关内容`
      : `${format.number(documents)} 篇文章中有 ${format.number(answering)} 篇有相关内容`,
  matrixOrder: '排序',
  matrixOrders: { date: '按日期', strength: '最相关的在前' },
  matrixScale: '越长越相关',
  matrixHint: '每一格是一个自然段，从文章开头到结尾。指向一格，可以看到它的开头。',
  matrixFold: (first, last, total, best) =>
    `第 ${format.number(first)} 至 ${format.number(last)} 段，共 ${format.number(total)} 段，最相关的是第 ${format.number(best)} 段`,
  matrixTile: (place, matched, level) =>
    `${place}：${{ words: '词语', meaning: '含义', both: '词语和含义' }[matched]}，${['', '弱', '中', '强', '很强'][level]}`,
  matrixSilent: (value) => `${format.number(value)} 篇文章没有提到。`,
  silent: '没有提到',
  showSilent: '显示',
  hideSilent: '隐藏',
  undated: '无日期',

  resultsHeading: '结果',
  passages: (value) => `${format.number(value)} 个段落`,
  documents: (value) => `${format.number(value)} 篇文章`,
  sources: (value) => `${format.number(value)} 个来源`,
  foundIn: (found, sources) => `${sources}中的 ${found}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} 毫秒`,
  legend: '图例',
  legendTerm: '您的词语',
  legendSentence: '含义最接近',
  matched: { words: '词语', meaning: '含义', both: '词语和含义' },
  matchedHint: { words: '按词语找到', meaning: '按含义找到', both: '按词语和含义找到' },
  position: (ordinal, total) => `第 ${format.number(ordinal)} 段，共 ${format.number(total)} 段`,
  showWhole: '显示整个段落',
  showLess: '收起',
  duplicates: (places, sources, earliest) => {
    const where = sources > 1 ? `见于 ${format.number(sources)} 个来源` : `见于 ${format.number(places)} 处`;
    return earliest === null ? where : `${where}，最早是${format.date(earliest)}`;
  },
  moreInGroup: (value) => `这篇文章中还有 ${format.number(value)} 个段落`,
  omitted: (value) => `隐藏了 ${format.number(value)} 个相关度较低的段落`,
  showWeaker: '显示这些段落',
  hideWeaker: '隐藏相关度较低的结果',
  weakerHeading: '相关度较低的结果',
  weakerHint: '与您的搜索的接近程度，不超过其他主题的文字。',
  loadMore: '显示更多',
  endOfList: '没有更多了。',
  didYouMean: '您要找的是不是 {query}？',
  missing: (words) => `没有文章包含：${words.map((word) => `“${isolate(word)}”`).join('、')}`,

  why: '为什么？',
  whySummary: {
    verbatim: '它一字不差地包含您的搜索内容，因此排在仅按含义找到的结果之前。',
    words: '包含您搜索的词语。',
    meaning: '无论用词如何，含义与您的搜索接近。',
    both: '包含您搜索的词语，含义也与之接近。',
    conditions: '符合您的搜索条件。',
  },
  whyLexical: (rank) => `按词语排第 ${format.number(rank)}`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return `（以“${isolate(term)}…”找到，开头相同）`;
    if (via === 'typo') return `（以“${isolate(term)}…”找到，拼写相近）`;
    return sameWord(word, term) ? '' : `（以“${isolate(term)}”找到）`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `此处 ${format.number(frequency)} 次，索引中有 ${format.number(documentFrequency)} 个段落包含`,
    heading: ({ documentFrequency }) =>
      `在上方的小标题中，索引中有 ${format.number(documentFrequency)} 个段落的小标题包含`,
    title: ({ documentFrequency }) => `在标题中，索引中有 ${format.number(documentFrequency)} 个标题包含`,
    document: ({ frequency, documentFrequency }) =>
      `整篇文章 ${format.number(frequency)} 次，索引中有 ${format.number(documentFrequency)} 篇文章包含`,
  },
  whyRelated: '最相关段落共有的关联词语',
  whySemantic: (rank) => `按含义排第 ${format.number(rank)}`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? '其中最接近的句子' : '整个段落'}与您的搜索相似度为 ${format.decimal(similarity, 2)}（1 表示含义相同）`,
  whyReranked: (rank, passages) =>
    `与您的搜索一起阅读时，在 ${format.number(passages)} 个中排第 ${format.number(rank)}`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} 给出的相关度为 ${format.decimal(relevance, 2)}（1 表示确定的回答）`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `这次搜索中，词语占 ${format.percent(lexicalWeight)}，含义占 ${format.percent(semanticWeight)}。`,
  whyNeighbours: '与其含义相近的段落排名更高，因此它的排名也有所提升。',
  whyNearWords: '它的用词在含义上比其他段落更接近查询，因此它的排名有所提升。',
  whyGone: '这次搜索之后索引已更改。请重新搜索以查看原因。',

  similar: '相似段落',
  similarNone: '没有其他文章说过类似的内容。',
  relations: { verbatim: '逐字相同', reworded: '改写', 'same idea': '相同观点' },
  relationHints: {
    verbatim: '同一段文字，逐字或几乎逐字相同',
    reworded: '同样的说法，部分用词不同',
    'same idea': '同样的想法，各自独立表达',
  },
  legendShared: '相同的文字',
  legendChanged: '不同的文字',
  showExampleWords: '显示被替换的文字',
  partHeading: (beginning) => `“${isolate(beginning)}”`,
  partNone: '没有与这一部分相似的内容。',
  pasteToggle: '查找与一段文字相似的段落',
  pasteLabel: '要比较的文字',
  pasteHint: '粘贴一个句子、一个自然段或整篇文章。文字会逐部分比较，且只在这台服务器上进行。',
  pasteSubmit: '查找相似段落',
  close: '关闭',

  actions: '对这个段落',
  cite: '引用',
  citationFormat: '引用格式',
  citationFormats: { plain: '纯文本', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: '复制',
  copied: '已复制',
  copyByHand: '您的浏览器不允许网页复制。文字已选中，请用键盘复制。',
  citationPage: (page) => `第 ${format.number(page)} 页`,
  citationAccessed: (date) => `访问于${date}`,
  fileDate: (date) => `文件日期：${date}`,

  back: '返回结果',
  original: '原文',
  leftOut: (reasons) => `未列入：${reasons}`,
  omissionReasons: {
    title: '标题',
    byline: '署名',
    'date-line': '日期行',
    'photo-credit': '图片来源',
    caption: '图片说明',
    'related-link': '指向其他文章的链接',
    'link-list': '链接列表',
    'comment-form': '评论表单',
    appeal: '呼吁',
    markup: '标记',
  },
  foundPassage: '您要找的段落',
  alsoFound: '也在结果之中',

  welcomeCounts: (passages, documents, sources) => `${passages}，${documents}${sources === null ? '' : `，${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest}至${latest}`),
  tryHeading: '试试看',
  tryHint: '用您自己的话提问。引号中的短语会按原样查找。',
  documentsHeading: '文章',
  moreDocuments: (value) => `还有 ${format.number(value)} 篇`,
  emptyIndex: '索引是空的。请用“loci index”添加文章，然后重新加载此页面。',

  loading: '正在搜索',
  loadingDocument: '正在打开文章',
  noneHeading: (query) => `没有与“${isolate(query)}”相符的内容`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return '您选择的来源没有谈到它。其他来源也许有。';
    if (hasPhrase) return '没有段落包含与引号中完全相同的短语。去掉引号后，相近的说法也算在内。';
    if (mode === 'lexical') return '没有段落包含这些词语。按含义搜索也许能找到用其他词语表达的内容。';
    if (mode === 'semantic') return '没有段落含义接近。按词语搜索也许能找到名称或数字。';
    return '没有段落包含这些词语，也没有含义接近的段落。请尝试更少或其他的词语。';
  },
  clearFilters: '搜索所有来源',
  searchBoth: '按词语和含义搜索',
  failureHeading: '搜索没有成功',
  failures: {
    offline: '您已离线。连接恢复后搜索会自动继续。',
    unreachable: '无法连接搜索服务器。它可能已停止，或者地址有误。',
    timeout: '搜索服务器没有及时回应。',
    foreign: '回应的不是 Loci 服务器。服务器地址可能有误。',
    oversized: '回应过大，此页面无法处理。',
    refused: '服务器没有接受这次搜索。',
    'not-found': '索引中已没有此内容。',
    busy: '服务器正忙。请稍后再试。',
    broken: '服务器出错。',
    incomplete: '此页面的一部分无法加载。',
  },
  retry: '重试',
  meaningLoading: (share) => `目前按词语搜索；按含义搜索已加载 ${format.percent(share)}`,
  meaningUnavailable: (detail) => `仅按词语搜索：${isolate(detail)}`,
  announceFound: (found) => `找到${found}。`,
  announceFailure: (reason) => `搜索没有成功。${reason}`,
});
