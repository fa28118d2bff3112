/** The script for pages: it defines the elements and exports nothing, so that only what they use is loaded. */
import { watchForElements } from './elements/lazy-elements.js';
import './elements/loci-search.js';

watchForElements();
