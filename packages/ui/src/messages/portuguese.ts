/** The messages in Portuguese. */
import { isolate } from './isolate.js';
import type { TranslationFactory } from './messages.js';
import { sameWord } from './same-word.js';

export const portuguese: TranslationFactory = (format) => ({
  searchLabel: 'Pesquisar trechos',
  placeholder: 'Pesquisar por palavras ou por significado',
  submit: 'Pesquisar',
  clear: 'Limpar a pesquisa',
  suggestionsLabel: 'Sugestões',
  suggestionKinds: { recent: 'Recentes', title: 'Títulos', phrase: 'Continuar com' },
  clearRecent: 'Esquecer as recentes',

  modeLabel: 'Pesquisar por',
  modes: { hybrid: 'Ambos', lexical: 'Palavras', semantic: 'Significado' },
  sourcesLabel: 'Fontes',
  noSource: 'Fonte não indicada',
  moreSources: (value) => `mais ${format.number(value)}`,
  groupByDocument: 'Agrupar por artigo',

  matrixToggle: 'Através das fontes',
  matrix: 'Através das fontes',
  matrixCounts: (answering, documents) =>
    answering === documents
      ? format.count(documents, { one: 'O único artigo responde', other: 'Todos os # artigos respondem' })
      : format.count(answering, {
          one: `# de ${format.number(documents)} artigos responde`,
          other: `# de ${format.number(documents)} artigos respondem`,
        }),
  matrixOrder: 'Ordem',
  matrixOrders: { date: 'por data', strength: 'melhores primeiro' },
  matrixScale: 'quanto mais longo, melhor',
  matrixHint: 'Cada casa é um parágrafo, do começo do artigo até o fim. Aponte para uma para ver como começa.',
  matrixFold: (first, last, total, best) =>
    `parágrafos ${format.number(first)} a ${format.number(last)} de ${format.number(total)}, o melhor é o ${format.number(best)}`,
  matrixTile: (place, matched, level) =>
    `${place}: ${{ words: 'palavras', meaning: 'significado', both: 'palavras e significado' }[matched]}, ${['', 'fraco', 'médio', 'forte', 'muito forte'][level]}`,
  matrixSilent: (value) => format.count(value, { one: '# artigo nada diz.', other: '# artigos nada dizem.' }),
  silent: 'nada diz',
  showSilent: 'Mostrar',
  hideSilent: 'Ocultar',
  undated: 'Sem data',

  resultsHeading: 'Resultados',
  passages: (value) => format.count(value, { one: '# trecho', other: '# trechos' }),
  documents: (value) => format.count(value, { one: '# artigo', other: '# artigos' }),
  sources: (value) => format.count(value, { one: '# fonte', other: '# fontes' }),
  foundIn: (found, sources) => `${found} em ${sources}`,
  took: (milliseconds) => `${format.number(Math.max(1, Math.round(milliseconds)))} ms`,
  legend: 'Legenda',
  legendTerm: 'suas palavras',
  legendSentence: 'mais próximo em significado',
  matched: { words: 'Palavras', meaning: 'Significado', both: 'Palavras e significado' },
  matchedHint: {
    words: 'Encontrado pelas palavras',
    meaning: 'Encontrado pelo significado',
    both: 'Encontrado pelas palavras e pelo significado',
  },
  position: (ordinal, total) => `parágrafo ${format.number(ordinal)} de ${format.number(total)}`,
  showWhole: 'Mostrar o trecho inteiro',
  showLess: 'Mostrar menos',
  duplicates: (places, sources, earliest) => {
    const where =
      sources > 1
        ? format.count(sources, { one: 'Em # fonte', other: 'Em # fontes' })
        : format.count(places, { one: 'Em # lugar', other: 'Em # lugares' });
    return earliest === null ? where : `${where}, pela primeira vez em ${format.date(earliest)}`;
  },
  moreInGroup: (value) =>
    format.count(value, { one: 'Mais # trecho neste artigo', other: 'Mais # trechos neste artigo' }),
  omitted: (value) =>
    format.count(value, { one: '# trecho menos relevante oculto', other: '# trechos menos relevantes ocultos' }),
  showWeaker: 'Mostrar esses também',
  hideWeaker: 'Ocultar os resultados menos relevantes',
  weakerHeading: 'Resultados menos relevantes',
  weakerHint: 'Não mais próximos da sua pesquisa do que textos sobre outros assuntos.',
  loadMore: 'Mostrar mais',
  endOfList: 'Isso é tudo.',
  didYouMean: 'Você quis dizer {query}?',
  missing: (words) => `Em nenhum artigo: ${words.map((word) => `“${isolate(word)}”`).join(', ')}`,

  why: 'Por quê?',
  whySummary: {
    verbatim:
      'Contém a sua pesquisa palavra por palavra; por isso está acima de tudo o que foi encontrado só pelo significado.',
    words: 'Contém palavras da sua pesquisa.',
    meaning: 'O significado é próximo da sua pesquisa, sejam quais forem as palavras.',
    both: 'Contém palavras da sua pesquisa, e o significado é próximo dela.',
    conditions: 'Cumpre as condições da sua pesquisa.',
  },
  whyLexical: (rank) => `Número ${format.number(rank)} por palavras`,
  whyFoundAs: ({ word, term, via }) => {
    if (via === 'prefix') return ` (encontrado como “${isolate(term)}…”, que começa assim)`;
    if (via === 'typo') return ` (encontrado como “${isolate(term)}…”, que se escreve quase assim)`;
    return sameWord(word, term) ? '' : ` (encontrado como “${isolate(term)}”)`;
  },
  whyFields: {
    text: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× aqui, em ${format.count(documentFrequency, { one: '# trecho', other: '# trechos' })} do índice`,
    heading: ({ documentFrequency }) =>
      `no subtítulo acima, como em ${format.count(documentFrequency, { one: '# trecho', other: '# trechos' })} do índice`,
    title: ({ documentFrequency }) =>
      `no título, como em ${format.count(documentFrequency, { one: '# título', other: '# títulos' })} do índice`,
    document: ({ frequency, documentFrequency }) =>
      `${format.number(frequency)}× no artigo inteiro, em ${format.count(documentFrequency, { one: '# artigo', other: '# artigos' })} do índice`,
  },
  whyRelated: 'Palavras relacionadas, que os melhores trechos têm em comum',
  whySemantic: (rank) => `Número ${format.number(rank)} por significado`,
  whySimilarity: (similarity, nearest) =>
    `${nearest === 'sentence' ? 'A sua frase mais próxima' : 'O trecho como um todo'} tem semelhança ${format.decimal(similarity, 2)} com a sua pesquisa (1 significa o mesmo)`,
  whyReranked: (rank, passages) =>
    `Número ${format.number(rank)} de ${format.number(passages)} na leitura junto com a sua pesquisa`,
  whyRelevance: (relevance, model) =>
    `${isolate(model)} dá-lhe a relevância ${format.decimal(relevance, 2)} (1 significa uma resposta segura)`,
  whyFusion: (lexicalWeight, semanticWeight) =>
    `Nesta pesquisa, as palavras pesam ${format.percent(lexicalWeight)} e o significado ${format.percent(semanticWeight)}.`,
  whyNeighbours: 'Passagens próximas em significado estão mais acima, o que a fez subir.',
  whyNearWords: 'As suas palavras estão mais próximas das procuradas do que as de outras passagens, o que a fez subir.',
  whyGone: 'O índice mudou desde esta pesquisa. Pesquise de novo para ver por quê.',

  similar: 'Trechos semelhantes',
  similarNone: 'Nenhum outro artigo diz algo parecido.',
  relations: { verbatim: 'Literal', reworded: 'Reformulado', 'same idea': 'Mesma ideia' },
  relationHints: {
    verbatim: 'O mesmo texto, palavra por palavra ou quase',
    reworded: 'A mesma afirmação, em parte com outras palavras',
    'same idea': 'O mesmo pensamento, dito de forma independente',
  },
  legendShared: 'redação em comum',
  legendChanged: 'outra redação',
  showExampleWords: 'Mostrar o que substitui',
  partHeading: (beginning) => `“${isolate(beginning)}”`,
  partNone: 'Nada parecido com esta parte.',
  pasteToggle: 'Encontrar trechos parecidos com um texto',
  pasteLabel: 'Texto a comparar',
  pasteHint: 'Cole uma frase, um parágrafo ou um artigo inteiro. É comparado parte por parte, somente neste servidor.',
  pasteSubmit: 'Encontrar trechos semelhantes',
  close: 'Fechar',

  actions: 'Com este trecho',
  cite: 'Citar',
  citationFormat: 'Forma da citação',
  citationFormats: { plain: 'Texto simples', markdown: 'Markdown', bibtex: 'BibTeX' },
  copy: 'Copiar',
  copied: 'Copiado',
  copyByHand: 'O seu navegador não deixa as páginas copiarem. O texto está selecionado: copie com o teclado.',
  citationPage: (page) => `p. ${format.number(page)}`,
  citationAccessed: (date) => `acesso em ${date}`,
  fileDate: (date) => `data do arquivo: ${date}`,

  back: 'Voltar aos resultados',
  original: 'Original',
  leftOut: (reasons) => `Omitido: ${reasons}`,
  omissionReasons: {
    title: 'título',
    byline: 'assinatura',
    'date-line': 'linha da data',
    'photo-credit': 'crédito da foto',
    caption: 'legenda',
    'related-link': 'link para outro artigo',
    'link-list': 'lista de links',
    'comment-form': 'formulário de comentários',
    appeal: 'apelo',
    markup: 'marcação',
  },
  foundPassage: 'O trecho que você procurava',
  alsoFound: 'Também entre os resultados',

  welcomeCounts: (passages, documents, sources) =>
    `${passages} de ${documents}${sources === null ? '' : ` em ${sources}`}`,
  welcomeDates: (earliest, latest) => (earliest === latest ? earliest : `${earliest} – ${latest}`),
  tryHeading: 'Experimente',
  tryHint: 'Pergunte com as suas palavras. Uma expressão entre aspas é encontrada exatamente como está.',
  documentsHeading: 'Artigos',
  moreDocuments: (value) => `e mais ${format.number(value)}`,
  emptyIndex: 'O índice está vazio. Adicione artigos com “loci index” e recarregue esta página.',

  loading: 'Pesquisando',
  loadingDocument: 'Abrindo o artigo',
  noneHeading: (query) => `Nada corresponde a “${isolate(query)}”`,
  noneAdvice: (mode, filtered, hasPhrase) => {
    if (filtered) return 'As fontes escolhidas não falam disso. Outras talvez falem.';
    if (hasPhrase)
      return 'Nenhum trecho contém exatamente a expressão entre aspas. Sem as aspas, uma redação parecida também conta.';
    if (mode === 'lexical')
      return 'Nenhum trecho contém essas palavras. A pesquisa por significado talvez encontre isso dito de outra forma.';
    if (mode === 'semantic')
      return 'Nenhum trecho é próximo em significado. A pesquisa por palavras talvez encontre um nome ou um número.';
    return 'Nenhum trecho contém essas palavras ou é próximo em significado. Tente menos palavras ou outras.';
  },
  clearFilters: 'Pesquisar em todas as fontes',
  searchBoth: 'Pesquisar por palavras e por significado',
  failureHeading: 'A pesquisa não funcionou',
  failures: {
    offline: 'Você está sem conexão. A pesquisa continua sozinha assim que ela voltar.',
    unreachable:
      'Não foi possível acessar o servidor de pesquisa. Ele pode ter sido parado, ou o endereço está errado.',
    timeout: 'O servidor de pesquisa não respondeu a tempo.',
    foreign: 'O que respondeu não é um servidor Loci. O endereço do servidor pode estar errado.',
    oversized: 'A resposta é grande demais para esta página.',
    refused: 'O servidor não aceitou esta pesquisa.',
    'not-found': 'Isto não está mais no índice.',
    busy: 'O servidor está ocupado. Tente de novo daqui a pouco.',
    broken: 'O servidor falhou.',
    incomplete: 'Uma parte desta página não pôde ser carregada.',
  },
  retry: 'Tentar de novo',
  meaningLoading: (share) =>
    `por enquanto por palavras; a pesquisa por significado está ${format.percent(share)} carregada`,
  meaningUnavailable: (detail) => `somente por palavras: ${isolate(detail)}`,
  announceFound: (found) => `Resultado: ${found}.`,
  announceFailure: (reason) => `A pesquisa não funcionou. ${reason}`,
});
