export { type Judgments, ndcg, recall, reciprocalRank } from './measures.js';
